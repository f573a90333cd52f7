declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs «traditional simplified [other simplified …]», parted by |. */
  const pairs: string;
  export default pairs;
}
