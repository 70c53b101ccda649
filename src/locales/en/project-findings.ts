/** One sentence for each finding of the desk and of reading a project, in English. */
export const projectFindingWords = {
  'notice.code.project-unknown': 'This is no project file: it needs "schema": "{known}".',
  'notice.code.project-newer':
    'The project is of the form {schema}, which is newer than this program ({known}). Bring the program up to date.',
  'notice.code.project-truncated':
    'The project file is not whole: it breaks off in the middle. Copy or download it again.',
  'notice.code.project-invalid':
    'The member “{member}” of the project is missing or not as it should be. Nothing was opened; use the file as it was saved.',
  'notice.code.project-layer-unusable':
    'The layer “{file}” of the project cannot be used, so that nothing of it was opened. The reasons follow.',
  'notice.code.project-layer-missing':
    'The project rests on the {role} of its district ({district}), which are not in the file. Open it on the page of that district, or give this layer too.',
  'notice.code.project-other-district':
    'The project was made on the page of another district ({district}). Its own layers are opened all the same; check where they lie.',
  'notice.code.project-area-missing':
    'The project also made use of the {role} of its district ({district}), which are not in the file and took no part. This layer may be given too.',
  'notice.code.scenario-dropped': 'The scenario “{name}” was put away: it changes parks that are not in these layers.',
  'notice.code.search-cut-short':
    'The outlines are so tangled that the search was ended early: these are the best sites so far, and there is no bound. Simplify the outlines, or offer fewer candidates.',
} as const;
