/** HTML as Word for Windows puts it on the clipboard: a frame, comments for itself, tags of its own, fonts everywhere. */
export function fromWord(body: string): string {
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal { margin: 0; font-family: "Times New Roman" } --></style></head>
<body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
}

/** A paragraph of Word, with the fonts and colours that it puts around every piece of text. */
export function wordParagraph(inside: string): string {
  return `<p class=MsoNormal style='text-align:justify'><span lang=VI style='font-size:14.0pt;color:red'>${inside}</span><o:p></o:p></p>`;
}
