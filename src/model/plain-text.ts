/** Replaces control and bidirectional characters, which could rewrite what a screen shows; keeps line ends. */
export function stripControls(text: string): string {
  return text.replace(/[\0-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
