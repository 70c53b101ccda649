/** The words of the reader's work, saved and kept, in Chinese: fetched when there is any. */
export const projectWords = {
  'project.save': '保存工作',
  'project.saving': '正在写工作文件…',
  'project.save.failed': '没有写成：某个图层的文件已经读不到，或者太大。请重新载入那个图层再试。',
  'project.kept': '已存在这台设备的浏览器里（{time}），不上传。',
  'project.kept.pending': '正在存到这台设备的浏览器里…',
  'project.kept.refused': '浏览器不让本页存东西，刷新或关闭就会丢失。请用“保存工作”存成文件。',
  'project.kept.full': '图层太大或浏览器空间不够，没有自动保存。请用“保存工作”存成文件。',
  'project.clear': '清除本机保存的工作',
  'project.link.holds': '链接里已带上当前方案。',
  'project.link.too-large': '方案太大，链接里不带。请把工作文件发给别人。',
  'project.link.private': '用了自己的数据，链接里不带方案和数据。请把工作文件发给别人。',
  'project.offer.title': '上次的工作',
  'project.offer': '{time} 的工作：{layers} 个图层、{scenarios} 个方案',
  'project.offer.where': '存在这台设备的浏览器里。',
  'project.resume': '接着做',
  'project.opening': '正在打开…',
  'project.dismiss': '先不用',
  'project.file': '工作文件“{file}”',
  'project.file.holds': '{time} 保存：{layers} 个图层、{scenarios} 个方案。',
  'project.file.replaces': '打开后会代替网页上现在的 {layers} 个图层、{scenarios} 个方案。',
  'project.file.open': '打开',
  'project.file.failed': '没有打开，网页上的一切照旧。',
  'project.file.noted': '打开前请看一下：',
} as const;

/** A key of the words of saved work. */
export type ProjectKey = keyof typeof projectWords;
