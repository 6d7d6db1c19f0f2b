/**
 * A posting says that an article has a term, and where. It is one number, `article << ARTICLE_SHIFT | location`, in
 * which `article` is the article's number in its segment.
 */
export const ARTICLE_SHIFT = 4;

/**
 * The bits of a posting that make its location: the fields of the article that have the term, and a class of frequency.
 */
export const LOCATION_MASK = (1 << ARTICLE_SHIFT) - 1;

/** How often the term stands in the body: 0 for never or once, 1 for two or three times, 2 for more. */
export const FREQUENCY_MASK = 3;
/** The term stands in the title. */
export const IN_TITLE = 4;
/** The term stands in a name the editors gave: short title, person, document, topic, author. */
export const IN_NAMES = 8;
/** The term stands in the heading, which is title and names. */
export const HEADING_MASK = IN_TITLE | IN_NAMES;
