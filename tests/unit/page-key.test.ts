import { describe, expect, it } from 'vitest';
import { pageKey, siteOf } from '../../lib/page-key.ts';

describe('the site of an address', () => {
  it.each([
    ['https://www.example.com/a', 'example.com'],
    ['https://m.example.com/a', 'example.com'],
    ['https://amp.www.example.com/a', 'example.com'],
    ['https://m.com/a', 'm.com'],
    ['https://arabic.example.com/a', 'arabic.example.com'],
  ])('%s is %s', (url, site) => expect(siteOf(url)).toBe(site));
});

describe('the key of a page', () => {
  it('is the same with tracking parameters, fragment, mobile host and scheme', () => {
    const key = pageKey('https://www.example.com/news/1?id=7');
    expect(pageKey('http://m.example.com/news/1?utm_source=x&id=7&fbclid=y#top')).toBe(key);
  });
  it('keeps the parameter that names the article', () => {
    expect(pageKey('https://example.com/n?id=1')).not.toBe(pageKey('https://example.com/n?id=2'));
  });
  it('follows a canonical link of the same site', () => {
    expect(pageKey('https://example.com/amp/1', 'https://example.com/news/1')).toBe('example.com/news/1');
    expect(pageKey('https://example.com/amp/1', '/news/1')).toBe('example.com/news/1');
  });
  it('does not follow a canonical link to another site, to the home page or to nonsense', () => {
    for (const canonical of ['https://other.com/1', 'https://example.com/', 'javascript:alert(1)', 'http://']) {
      expect(pageKey('https://example.com/old/1', canonical)).toBe('example.com/old/1');
    }
  });
  it.each([
    ['https://www.akhbar.example/news/1/amp', ''],
    ['https://www.akhbar.example/amp/news/1/?amp=1', ''],
    ['https://amp.akhbar.example/news/1', ''],
    ['https://m.akhbar.example/news/1?outputType=amp', ''],
    ['https://www-akhbar-example.cdn.ampproject.org/c/s/www.akhbar.example/news/1', ''],
    ['https://mobile.akhbar.example/x?id=1', 'https://www.akhbar.example/news/1'],
  ])('is the same for the twin %s', (url, canonical) => {
    expect(pageKey(url, canonical)).toBe('akhbar.example/news/1');
  });
  it.each([
    ['https://news.akhbar.com.sa/1', 'https://akhbar.com.sa/a/1', 'akhbar.com.sa/a/1'],
    ['https://akhbar.com.sa/1', 'https://sahel.com.sa/a/1', 'akhbar.com.sa/1'],
    ['https://akhbar.example/campus/1', '', 'akhbar.example/campus/1'],
    ['https://akhbar.example/ampere', '', 'akhbar.example/ampere'],
  ])('of %s with %s is %s', (url, canonical, key) => expect(pageKey(url, canonical)).toBe(key));
  it('keeps the port, so that two servers of one machine stay apart', () => {
    expect(pageKey('http://localhost:8080/a')).toBe('localhost:8080/a');
  });
});
