import type { ProjectKey } from '../zh-CN/project.ts';

/** The words of the reader's work, saved and kept, in English: fetched when there is any. */
export const projectWords: Readonly<Record<ProjectKey, string>> = {
  'project.save': 'Save the work',
  'project.saving': 'Writing the project file…',
  'project.save.failed':
    'It was not written: the file of a layer cannot be read any more, or is too large. Open that layer again.',
  'project.kept': 'Kept in the browser on this device ({time}); nothing is uploaded.',
  'project.kept.pending': 'Being kept in the browser on this device…',
  'project.kept.refused': 'The browser lets this page keep nothing: a reload loses the work. Save it as a file.',
  'project.kept.full':
    'The layers are too large, or the browser has no room: nothing is kept. Save the work as a file.',
  'project.clear': 'Clear the work kept on this device',
  'project.link.holds': 'The link holds the scenario that is shown.',
  'project.link.too-large': 'The scenario is too large for the link. Pass the project file on.',
  'project.link.private': 'With your own data in, the link holds neither scenario nor data. Pass the project file on.',
  'project.offer.title': 'Earlier work',
  'project.offer': 'Work of {time}: layers {layers}, scenarios {scenarios}',
  'project.offer.where': 'Kept in the browser on this device.',
  'project.resume': 'Go on with it',
  'project.opening': 'Opening…',
  'project.dismiss': 'Not now',
  'project.file': 'Project file “{file}”',
  'project.file.holds': 'Saved {time}: layers {layers}, scenarios {scenarios}.',
  'project.file.replaces': 'It takes the place of what is on the page: layers {layers}, scenarios {scenarios}.',
  'project.file.open': 'Open',
  'project.file.failed': 'It was not opened; everything on the page is as it was.',
  'project.file.noted': 'Before it is opened:',
};
