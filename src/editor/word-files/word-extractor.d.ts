/** The reader of `.doc` files of word-extractor, without its reader of `.docx`, which needs Node. */
declare module "word-extractor/lib/word-ole-extractor.js" {
  const WordOleExtractor: new () => { extract(reader: unknown): Promise<unknown> };
  export default WordOleExtractor;
}

declare module "word-extractor/lib/buffer-reader.js" {
  const BufferReader: new (bytes: Uint8Array) => object;
  export default BufferReader;
}
