/** What the page says where its program does not start, in Chinese: the build writes it into the page. */
export const pageWords = {
  'page.notStarted': '本页的程序没有启动：网站的安全策略不许，或者文件不全。规划内容的文字仍在下面。',
} as const;

/** A key of the page's own words. */
export type PageKey = keyof typeof pageWords;
