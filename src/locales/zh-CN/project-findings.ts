/** One sentence for each finding of reading a project, in Chinese. */
export const projectFindingWords = {
  'notice.code.project-unknown': '这不是工作文件：要有 "schema": "{known}"。',
  'notice.code.project-newer': '工作文件的格式是 {schema}，比本程序认识的（{known}）新。请更新程序。',
  'notice.code.project-truncated': '工作文件不完整，写到一半就断了。请重新复制或下载，再打开。',
  'notice.code.project-invalid': '工作文件里的“{member}”缺失或写法不对，没有打开。请用原来保存的文件。',
  'notice.code.project-layer-unusable': '工作文件里的图层“{file}”不能用，整个工作没有打开。原因如下。',
  'notice.code.project-layer-missing':
    '这份工作用的是本区（{district}）自带的{role}，文件里没有。请在这个区的网页上打开，或另外给出这个图层。',
  'notice.code.project-other-district':
    '这份工作是在另一个区（{district}）的网页上做的。自己的图层照样打开，请核对位置。',
  'notice.code.project-area-missing':
    '这份工作还用了本区（{district}）自带的{role}，文件里没有，这次没有用上。可以另外给出这个图层。',
  'notice.code.scenario-dropped': '方案“{name}”已放下：它改动的公园不在现在的图层里。',
  'notice.code.search-cut-short':
    '边线太复杂，选址没有算完：给出的是到此为止最好的一组，没有上限。可以先简化边线或减少备选。',
} as const;
