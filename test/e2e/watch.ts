import type { Page } from '@playwright/test';

/** What went wrong on a page since it was watched: each list must stay empty. */
export interface PageTroubles {
  /** Messages of `console.error`, uncaught errors and unhandled rejections. */
  readonly errors: string[];
  /** What the Content-Security-Policy or Trusted Types refused. */
  readonly violations: string[];
  /** Requests that left the page's origin. */
  readonly foreignRequests: string[];
}

/** Watches a page from before its first script. Call it before `page.goto`. */
export async function watchPage(page: Page, origin: string): Promise<PageTroubles> {
  const troubles: PageTroubles = { errors: [], violations: [], foreignRequests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.errors.push(message.text());
  });
  page.on('pageerror', (error) => troubles.errors.push(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isLocal = url.protocol === 'data:' || url.protocol === 'blob:' || url.origin === new URL(origin).origin;
    if (!isLocal) troubles.foreignRequests.push(request.url());
  });
  await page.exposeFunction('reportViolation', (text: string) => void troubles.violations.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = globalThis as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  return troubles;
}
