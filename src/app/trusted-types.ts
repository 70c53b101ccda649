interface PolicyFactory {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): unknown;
}

/**
 * Lets the map engine start its worker where the page enforces Trusted Types: scripts of the page's own origin, nothing
 * else. The engine takes the worker's address as a plain string, so that only a default policy can vouch for it; an
 * element must not set one for its host, hence this belongs to the page.
 *
 * Without `createHTML` and `createScript` text still cannot become markup or code. Where the page's policy does not know
 * the name `default` the page goes on: the map says then what it lacks.
 */
export function allowOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  try {
    trustedTypes?.createPolicy('default', {
      createScriptURL(url) {
        const { origin } = new URL(url, document.baseURI);
        if (origin !== location.origin) throw new TypeError(`not a script of this page: ${url}`);
        return url;
      },
    });
  } catch (error) {
    console.warn('district-map: the policy "default" of Trusted Types is not allowed:', error);
  }
}
