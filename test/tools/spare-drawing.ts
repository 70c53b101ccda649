/**
 * Lets WebGL do all but paint, in the page that runs it: shaders are compiled, the map comes to its `ready` and answers
 * what it draws, while the software renderer, which costs most of the time of a test, rests. The canvas stays blank, so
 * a test that looks at pixels must not ask for this. It stands alone, to be sent to a page as text.
 *
 * @returns puts the painting back
 */
export function sparePainting(): () => void {
  const { prototype } = WebGL2RenderingContext;
  const { drawElements } = prototype;
  prototype.drawElements = () => undefined;
  return () => {
    prototype.drawElements = drawElements;
  };
}

/** Gives the page that runs it no WebGL, as an old device would: the text stands in for the map. It stands alone too. */
export function refuseWebGL(): () => void {
  const { prototype } = HTMLCanvasElement;
  const { getContext } = prototype;
  prototype.getContext = function (this: HTMLCanvasElement, ...parameters: unknown[]) {
    return String(parameters[0]).startsWith('webgl') ? null : (Reflect.apply(getContext, this, parameters) as unknown);
  } as typeof getContext;
  return () => {
    prototype.getContext = getContext;
  };
}
