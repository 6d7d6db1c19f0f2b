/** The namespace of SVG. */
export const SVG = "http://www.w3.org/2000/svg";
export const XLINK = "http://www.w3.org/1999/xlink";
export const XML = "http://www.w3.org/XML/1998/namespace";
export const XMLNS = "http://www.w3.org/2000/xmlns/";

/** The namespaces that drawing programs keep their own notes in. No browser acts on those. */
export const NOTES: ReadonlySet<string> = new Set([
  "http://www.inkscape.org/namespaces/inkscape",
  "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "http://creativecommons.org/ns#",
  "http://web.resource.org/cc/",
  "http://purl.org/dc/elements/1.1/",
  "http://purl.org/dc/terms/",
  "http://www.bohemiancoding.com/sketch/ns",
  "http://www.serif.com/",
  "http://www.figma.com/figma/ns",
  "http://vectornator.io",
  "http://svgjs.com/svgjs",
  "http://svgjs.dev/svgjs",
  "https://boxy-svg.com",
  "http://schemas.microsoft.com/visio/2003/SVGExtensions/",
  "http://ns.adobe.com/AdobeIllustrator/10.0/",
  "http://ns.adobe.com/AdobeSVGViewerExtensions/3.0/",
  "http://ns.adobe.com/Graphs/1.0/",
  "http://ns.adobe.com/Extensibility/1.0/",
  "http://ns.adobe.com/Flows/1.0/",
  "http://ns.adobe.com/ImageReplacement/1.0/",
  "http://ns.adobe.com/SaveForWeb/1.0/",
  "http://ns.adobe.com/Variables/1.0/",
  "http://ns.adobe.com/GenericCustomNamespace/1.0/",
  "http://ns.adobe.com/XPath/1.0/",
  "adobe:ns:meta/",
]);

/** Elements that do something where a browser reads HTML, in whatever namespace XML has them. */
export const HTML_ACTING: ReadonlySet<string> = wordsOf(`
  script style iframe frame frameset object embed applet portal base link meta form button input select textarea
  a area img image audio video source track body html head template noscript noembed noframes xmp plaintext
  svg math foreignobject title desc animate animatemotion animatetransform set
`);

/**
 * The elements that only draw. Scripts, foreign content, animation (which can set addresses), media and SVG's own links
 * are not among them.
 */
export const ELEMENTS: ReadonlySet<string> = wordsOf(`
  svg g defs symbol use switch view title desc metadata style
  path rect circle ellipse line polyline polygon image marker pattern clipPath mask
  text tspan tref textPath flowRoot flowRegion flowPara flowSpan flowDiv
  linearGradient radialGradient meshgradient meshrow meshpatch stop solidcolor solidColor hatch hatchpath
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  font font-face font-face-src font-face-name glyph missing-glyph hkern vkern
`);

/**
 * The attributes without a prefix that only describe and draw. `aria-*` and `data-*`, which also do, are not listed.
 */
export const ATTRIBUTES: ReadonlySet<string> = wordsOf(`
  id class style lang tabindex role version baseProfile contentScriptType contentStyleType zoomAndPan focusable
  type media title overflow requiredFeatures requiredExtensions systemLanguage externalResourcesRequired viewTarget
  x y z x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height d points pathLength transform viewBox
  preserveAspectRatio gradientTransform gradientUnits patternTransform patternUnits patternContentUnits
  spreadMethod offset clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient
  textLength lengthAdjust rotate startOffset method spacing side path solid-color solid-opacity pitch
  filterUnits primitiveUnits filterRes in in2 result mode values k1 k2 k3 k4 operator order kernelMatrix divisor bias
  targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant
  specularExponent limitingConeAngle azimuth elevation pointsAtX pointsAtY pointsAtZ scale xChannelSelector
  yChannelSelector stdDeviation radius baseFrequency numOctaves seed stitchTiles tableValues slope intercept
  amplitude exponent crossorigin decoding
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-profile color-rendering cursor direction display dominant-baseline enable-background fill fill-opacity
  fill-rule filter flood-color flood-opacity font font-family font-feature-settings font-kerning font-size
  font-size-adjust font-stretch font-style font-variant font-variant-ligatures font-variation-settings font-weight
  glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing
  lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity
  paint-order pointer-events shape-rendering shape-inside shape-padding shape-margin inline-size stop-color
  stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-align text-anchor text-decoration text-decoration-color text-decoration-line
  text-decoration-style text-decoration-thickness text-indent text-orientation text-overflow text-rendering
  text-transform transform-box transform-origin unicode-bidi vector-effect visibility white-space word-spacing
  writing-mode -inkscape-font-specification
  horiz-adv-x horiz-origin-x horiz-origin-y vert-adv-y vert-origin-x vert-origin-y units-per-em ascent descent
  cap-height x-height accent-height underline-position underline-thickness strikethrough-position
  strikethrough-thickness overline-position overline-thickness panose-1 stemv stemh bbox alphabetic ideographic
  mathematical hanging unicode unicode-range glyph-name arabic-form u1 u2 g1 g2 k name
`);

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
