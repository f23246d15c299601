/** The address if it is one of the web, '' for any other: a damaged record must not become a `javascript:` link. */
export const webLink = (url: string): string => (/^https?:\/\//i.test(url) ? url : '');
