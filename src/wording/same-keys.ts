/** A catalogue with the same keys as another and any texts: a key that is missing, or one too many, is a type error. */
export type SameKeys<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : SameKeys<Catalogue[Key]>;
};
