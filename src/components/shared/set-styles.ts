import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';

class SetStyles extends Directive {
  override render(_properties: Readonly<Record<string, string>>): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [properties]: Parameters<this['render']>): typeof noChange {
    const { style } = element as HTMLElement | SVGElement;
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
    return noChange;
  }
}

/**
 * Sets CSS properties of the element it stands on, the same ones at each drawing.
 *
 * Unlike Lit's `styleMap` it never writes a `style` attribute, which a strict policy refuses.
 */
export const setStyles = directive(SetStyles);
