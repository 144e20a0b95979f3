// opencc-js publishes its dictionaries as modules of their own, `source target|source target|…`, without types.
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
