/** The part of npm `hyphen` that is used here; the package has no types of its own. */
declare module 'hyphen/fr/index.js' {
  const french: {
    readonly hyphenateSync: (
      text: string,
      options?: { readonly hyphenChar?: string; readonly minWordLength?: number },
    ) => string;
  };
  export default french;
}
