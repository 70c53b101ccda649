/** Hands the reader a text, or bytes, as a file to keep; the browser asks where, or puts it with the downloads. */
export function saveFile(name: string, content: string | ArrayBuffer | Blob, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // some browsers read it only after the click has ended
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
