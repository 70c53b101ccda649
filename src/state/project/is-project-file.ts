import { PROJECT_ENDING } from '../../model/project.ts';

/** Characters of a file that its form is looked for in. */
const HEAD = 2000;

/** Whether a file is a project: by how it begins, whatever it is called; else by its name. */
export async function isProjectFile(file: Pick<File, 'name' | 'slice'>): Promise<boolean> {
  if (file.name.toLowerCase().endsWith(PROJECT_ENDING)) return true;
  try {
    return /"schema"\s*:\s*"district-map\/project@/.test(await file.slice(0, HEAD).text());
  } catch {
    // it is read once more, by whoever says why it cannot be
    return false;
  }
}
