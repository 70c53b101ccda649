/** The words of the command line and its files, in Chinese. Only the command loads them. */
export const commandWords = {
  help: `district-map：在终端里核算公园绿地服务半径覆盖率。数据不离开这台电脑。

用法
  district-map coverage --parks 文件 --residential 文件 [选项]
  district-map validate 文件 [--as {roles}] [选项]
  district-map suggest --parks 文件 --residential 文件 --candidates 文件 --count 个数 [选项]
                       （--count、--until、--budget 至少写一个）
  district-map standards [--district 目录] [--format json|text]
  district-map --help

文件：{formats}。
Shapefile 要连同 .dbf、.prj 打成一个 zip，CSV 要有 WKT 或经纬度。

coverage 的图层
{layers}
coverage 的规则
  --standard ID             采用的标准，默认 {standard}；district-map standards 列出全部
  --district 目录           district.json 所在的目录：改用那里的本地标准
  --include A,B             默认不计、这次要计入的：{switches}
  --park-size A,B           公园规模另外包括：lakes（园内水面）、merged（相接的同名地块）；结果同时给出不包括时的数
  --target 0.9              目标线（0 到 1），默认用标准的第一条
  --plane auto|经度         平面的中央经线（3 的倍数），默认取居住用地所在的三度带
  --scenario 文件           改动公园的方案（district-map/scenario@1）：结果是改动以后的，并列出原状和增减
  --project 文件            网页上保存的工作（NAME.districtmap.json）：图层、口径和显示中的方案都取自它；它没有的图层可以另外给出
  --scenario-name 名称      工作文件里的另一个方案
  --verify                  另用 Turf 独立核算一遍
  --fail-below              未达到目标或算不出比例时，退出码为 1
  --insist                  图层互相矛盾（两边是同样的图形、相距太远、没有一个计入）时仍然计算，提示里会写明
coverage 的输出
  --format json|text|csv    标准输出的形式，默认 json；csv 是地块表
  --out 目录                写出 result.json、blocks.csv、parks.csv、service-areas.geojson、gaps.geojson、report.html
suggest（图层和规则与 coverage 相同）
  --candidates 文件         备选用地：每块都当作一个按自身规模分级的新公园，从中选址
  --count 个数              选几处
  --until 0.9               选到覆盖率达到这条线（0 到 1）为止，给出需要几处
  --budget 金额             总费用不超过这个数，与备选用地费用字段（cost）同单位；没有费用的不选
  --format json|text|csv    默认 json；csv 是选址表
读文件（coverage、suggest 和 validate）
  --crs、--parks-crs 坐标系  auto（默认）、wgs84、cgcs2000、gcj02、bd09、epsg:4490–4554、epsg:3857；
                            validate 用 --crs，其他按图层分开写：--parks-crs、--residential-crs 等
  --field 属性=字段         属性取自哪个字段，可多次：{attributes}
  --layer 名称              压缩包里的图层；两个文件都要选时写 parks=名称
  --encoding 名称           文字编码，如 gbk；也可写 parks=gbk
  --code-edition {editions}  绿地代码是 CJJ/T 85 的哪一版
  --extent 西,南,东,北      本区的大致范围（经纬度），帮助分辨坐标系
  --no-repair               不修补图形，需要修补的要素不用
其他
  --lang {languages}           语言，默认 {language}

退出码：0 完成；1 未达标或没有比例（仅在 --fail-below 时）；2 用法不对；3 输入不能用；70 程序本身出错。
标准输出只有结果，进度和提示走标准错误。
`,
  'help.file': '文件',
  'help.layer': '{role}：{about}',
  'help.layerRequired': '{role}：{about}（必需）',
  'usage.hint': '用 district-map --help 查看用法。',
  'usage.command-missing': '没有写命令。',
  'usage.command-unknown': '没有“{command}”这个命令。',
  'usage.option-unknown': '“{command}”没有 {option} 这个选项。',
  'usage.option-repeated': '{option} 写了不止一次。',
  'usage.value-missing': '{option} 后面要写一个值。',
  'usage.value-unwanted': '{option} 后面不写值。',
  'usage.operand-unwanted': '多出了“{operand}”。',
  'usage.option-required': '缺少 {option}。',
  'usage.file-required': '请写明要检查的文件，只写一个。',
  'usage.choice': '{option} 只能是 {choices}，写的是“{value}”。',
  'usage.crs': '{option} 不认识坐标系“{value}”。可用：{choices}。',
  'usage.ratio': '{option} 要写 0 到 1 之间的数（90 % 写作 0.9），写的是“{value}”。',
  'usage.plane': '{option} 要写 auto 或 3 的倍数（度），写的是“{value}”。',
  'usage.extent': '{option} 要写 西,南,东,北 四个数（度），写的是“{value}”。',
  'usage.count': '{option} 要写 1 到 {most} 的整数，写的是“{value}”。',
  'usage.budget': '{option} 要写大于 0 的数，写的是“{value}”。',
  'usage.goal': '缺少 --count、--until 或 --budget：选几处、选到多少，还是花多少。',
  'usage.field': '{option} 要写成 属性=字段名，属性是 {choices}，写的是“{value}”。',
  'usage.project-settles': '{option} 不能和 --project 一起用：工作文件里已经定了。',
  'usage.project-required': '{option} 要和 --project 一起用。',
  'usage.scenario-name': '--scenario-name 要写工作文件里的方案名（{choices}），写的是“{value}”。',
  'usage.no-target': '标准 {standard} 没有目标线，--fail-below 要和 --target 一起用。',
  'usage.out': '不能写入目录“{folder}”（{reason}）。',
  'usage.out-system': '“{folder}”是设备、管道或系统目录，不能写结果。请换一个目录。',
  'failed.program': '程序出错，没有结果：{message}',
  'refused.title': '输入不能用，没有计算。',
  'hint.option': '（选项 {option}）',
  'finding.more': '另有 {count} 条，见 --format json 的 diagnostics。',
  'stage.reading': '读取 {file}',
  'stage.parks': '准备公园',
  'stage.blocks': '逐块计算',
  'stage.contributions': '计算每个公园的贡献',
  'stage.service-areas': '画服务范围',
  'stage.gaps': '画未覆盖的用地',
  'stage.sites': '逐个选址',
  'stage.swaps': '换一换看是否更好',
  'stage.bound': '计算上限',
  'written.file': '已写出 {file}',
  'outcome.accept': '可以用',
  'outcome.accept-with-warning': '可以用，请看下面的提示',
  'outcome.reject': '不能用，或需要先作决定',
  'validate.counts': '要素 {features} 个，可用 {usable} 个',
  'validate.crs': '坐标系 {crs}',
  'validate.encoding': '文字编码 {encoding}',
  'validate.fields': '字段按 {fields} 读（可用 --field 改）',
  unknown: '未定',
  'standards.default': '默认',
  'standards.targets': '目标 {targets}',
} as const;

/** A key of the command's words. */
export type CommandKey = keyof typeof commandWords;
