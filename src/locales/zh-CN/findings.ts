import type { DiagnosticCode, PageCode } from '../../model/diagnostic-codes.ts';
import { findingValues } from './finding-values.ts';
import { projectFindingWords } from './project-findings.ts';

/** A key of the findings' words: every code but those that the interface words, and the values that are codes. */
export type FindingKey = `notice.code.${Exclude<DiagnosticCode, PageCode>}` | keyof typeof findingValues;

/**
 * One sentence for each finding of the file reader, the analysis and the command line, in Chinese: what is wrong and
 * what to do. Apart from the interface's words, so that only those who need them load them.
 */
export const findingWords: Readonly<Record<FindingKey, string>> = {
  // the file as a whole
  'notice.code.file-not-found': '找不到文件“{file}”。请检查路径。',
  'notice.code.file-not-readable': '读不了文件“{file}”（{reason}）。请检查它是不是文件、有没有权限。',
  'notice.code.file-not-ordinary': '“{file}”是设备、管道或系统文件，不是普通文件。请先把内容存成文件，再打开那个文件。',
  'notice.code.file-too-large': '文件有 {bytes} 字节，超过上限 {limit} 字节。请拆成几份，或删去不用的图层和字段。',
  'notice.code.file-empty': '文件是空的。请重新导出。',
  'notice.code.format-unknown':
    '认不出文件格式。可用{formats}。Shapefile 要连同 .dbf、.prj 打成一个 zip，CSV 要有 WKT 或经纬度。',
  'notice.code.format-not-read': '这是{format}，不能直接读。{advice}',
  'notice.code.too-many-features': '要素超过 {limit} 个，没有读入。请拆成几份。',
  'notice.code.too-many-cells': '表格超过 {limit} 格（行数乘列数），没有读入。请删去不用的字段或拆成几份。',
  'notice.code.too-many-fields': '字段超过 {limit} 个，只认前 {limit} 个。请删去不用的字段。',
  'notice.code.too-many-vertices': '顶点超过 {limit} 个，没有读入。请先简化图形或拆成几份。',
  'notice.code.findings-capped': '“{of}”这类问题共 {count} 处，只列出前 {shown} 处。',
  'notice.code.no-usable-feature': '文件里有 {features} 个要素，没有一个能用。请按列出的原因改正后再读。',
  'notice.code.layer-empty':
    '图层里没有要素，按空图层处理：没有公园，覆盖率是零；没有居住用地，就没有覆盖率。请核对是否选对了文件或图层。',
  'notice.code.layer-choice': '压缩包里有几个图层：{layers}。请指定用哪一个。',
  'notice.code.layer-not-found': '压缩包里没有图层“{wanted}”，只有：{layers}。请改用其中之一。',
  'notice.code.synthetic-data': '这个图层是虚构样例，非现状；结果只用来演示。',
  'notice.code.shapes-mended': '{count} 个要素的图形经过修补，结果按修补后的图形计算。做了什么，见其他提示。',

  // text
  'notice.code.encoding-guessed': '文字按 {encoding} 编码读入。如有乱码，请指定编码。',
  'notice.code.encoding-doubtful': '拿不准文字编码，暂按 {encoding} 读入。请看名称是否正常，不对就指定编码。',
  'notice.code.encoding-unknown': '没有“{encoding}”这种编码。请写 utf-8、gbk 之类的名称。',
  'notice.code.encoding-contradicted': '文件写明编码是 {stated}，内容却像 {encoding}，已按后者读入。请看名称是否正常。',
  'notice.code.encoding-mixed':
    '文字按 {encoding} 读入，但有 {count} 处其实是 UTF-8，显示为乱码。可能拼接了两种编码的文件，请统一编码后重新读入。',
  'notice.code.text-unreadable': '有 {count} 处文字按 {encoding} 读不出来。请指定正确的编码，或改正原文件。',
  'notice.code.text-truncated': '有 {count} 处文字在字符中间被截断（字段太短），已去掉残缺的字符。',

  // JSON
  'notice.code.json-invalid': '第 {line} 行第 {column} 列起不是正确的 JSON。文件可能被截断或手工改坏，请重新导出。',
  'notice.code.json-too-deep': 'JSON 嵌套超过 {limit} 层，没有读入。请检查文件是不是 GeoJSON。',
  'notice.code.json-not-finite': '有 {count} 处数值写成 NaN 或 Infinity，已当作空值。请检查坐标。',
  'notice.code.json-key-repeated': '“{key}”写了不止一次，只用了最后一个，前面的没有读。请合并成一个，或重新导出。',
  'notice.code.json-line-invalid': '第 {line} 行不是 GeoJSON，这一行没有用。请改正这一行。',
  'notice.code.geojson-type-unknown': '这是 JSON，但类型“{type}”不是 GeoJSON 的类型。请导出为 FeatureCollection。',
  'notice.code.geojson-type-missing': '这是 JSON，但没有写类型（type），看不出是 GeoJSON。请导出为 FeatureCollection。',
  'notice.code.geojson-wrapped': 'GeoJSON 包在“{member}”里面。请把这一部分单独存成文件再读。',
  'notice.code.geojson-not-an-object': '文件最外层不是 GeoJSON 对象。请导出为 FeatureCollection。',
  'notice.code.geojson-features-missing': 'FeatureCollection 里没有 features 列表。请重新导出。',

  // KML, CSV, zip, shapefile
  'notice.code.xml-invalid': '第 {line} 行起不是完整的 XML。请重新导出 KML。',
  'notice.code.xml-doctype': '文件含有 DOCTYPE，出于安全没有读入。请删去 DOCTYPE 一段或重新导出 KML。',
  'notice.code.xml-too-deep': 'XML 嵌套超过 {limit} 层，没有读入。请检查文件是不是 KML。',
  'notice.code.kml-not-found': '这是 XML（最外层是 <{root}>），但不是 KML。请导出为 KML 或 GeoJSON。',
  'notice.code.kml-link-ignored': 'KML 里有 {count} 处指向别处的链接，没有跟随。需要的数据请放进同一个文件。',
  'notice.code.kml-without-shapes':
    'KML 里没有图形，只有 {links} 处指向别处的链接和 {overlays} 张贴图，图层是空的。链接的数据请打开后另存为 KML；贴图请在 GIS 里描出边界再导出。',
  'notice.code.csv-title-skipped': '表头前有标题“{title}”，已跳过。',
  'notice.code.csv-no-geometry': '表里找不到 WKT 列，也找不到经度、纬度两列。现有的列：{fields}。',
  'notice.code.csv-unclosed-quote': '第 {line} 行的引号没有配对，后面的内容读不了。请补上引号。',
  'notice.code.csv-row-width': '第 {line} 行有 {cells} 格，表头是 {expected} 格。请检查这一行的分隔符和引号。',
  'notice.code.csv-points-joined': '已把 {points} 个点按编号连成 {polygons} 个面。请核对形状。',
  'notice.code.wkt-invalid': '“{text}”不是正确的 WKT，这一行没有用。请改正这一格。',
  'notice.code.zip-invalid': '压缩包已损坏或不完整。请重新打包。',
  'notice.code.zip-too-many-entries': '压缩包里的文件超过 {limit} 个，没有读入。请只放需要的图层。',
  'notice.code.zip-too-large': '压缩包解开后超过 {limit} 字节，没有读入。请拆成几份。',
  'notice.code.zip-ratio': '“{entry}”解开后超过压缩前的 {limit} 倍，像是有害文件，没有读入。请换一种方式打包。',
  'notice.code.zip-encrypted': '“{entry}”有密码。请去掉密码重新打包。',
  'notice.code.zip-method': '“{entry}”用了不支持的压缩方式（{method}）。请用普通 zip 重新打包。',
  'notice.code.zip-entry-damaged': '压缩包里的“{entry}”已损坏。请重新打包。',
  'notice.code.zip-entry-ignored': '压缩包里的“{entry}”没有读：{reason}。',
  'notice.code.zip-nothing-readable': '压缩包里没有能读的图层。请放入 .shp（连同 .dbf、.prj）、GeoJSON、KML 或 CSV。',
  'notice.code.zip-holds-other': '压缩包里没有能读的图层，有的是{format}。{advice}',
  'notice.code.shp-invalid': '这不是正确的 .shp 文件。请重新导出 Shapefile。',
  'notice.code.shp-truncated': '.shp 在第 {record} 条处中断，后面的没有读到。请重新导出或重新打包。',
  'notice.code.shp-record-damaged': '.shp 里的这一条已损坏，没有用。请重新导出。',
  'notice.code.shp-index-differs':
    '.shp 有 {records} 条，.shx 记着 {indexed} 条。几个文件可能不是同一次导出的，请核对。',
  'notice.code.shp-type-unsupported': '.shp 的图形类型（{type}）不是面。请导出面图层。',
  'notice.code.dbf-missing': '压缩包里没有 .dbf，名称、代码等字段都读不到。请把同名的 .dbf 一起打包。',
  'notice.code.dbf-invalid': '.dbf 已损坏，名称、代码等字段都读不到。请重新导出。',
  'notice.code.dbf-deleted': '.dbf 里有 {count} 条记录带删除标记，已连同图形略去。如需保留，请在 GIS 里取消删除标记。',
  'notice.code.dbf-count-differs': '.shp 有 {shapes} 个图形，.dbf 有 {rows} 行，可能错位。请重新导出后核对。',

  // where it is
  'notice.code.crs-stated': '坐标系为 {crs}，依据：{source}。',
  'notice.code.crs-assumed':
    '文件没有写明坐标系，暂按 {crs} 读入。如果位置偏了几百米，可能是 gcj02 或 bd09，请指定坐标系。',
  'notice.code.crs-guessed': '文件没有写明坐标系，按数值推断为 {crs}。请核对位置，不对就指定坐标系。',
  'notice.code.crs-guessed-among':
    '文件没有写明坐标系，按数值推断为 {crs}，但也可能是：{candidates}。请核对位置，不对就指定坐标系。',
  'notice.code.crs-ambiguous': '看数值分不清坐标系，可能是：{candidates}。请指定坐标系。',
  'notice.code.crs-contradicted':
    '文件写明坐标系是 {stated}（{source}），数值却对不上，更像是：{candidates}。请指定坐标系。',
  'notice.code.crs-contradicted-unknown':
    '文件写明坐标系是 {stated}（{source}），数值却对不上，也不像任何认得的坐标系，可能是地方独立坐标，或离那一带太远。请先转换为 CGCS2000 或 WGS84。',
  'notice.code.crs-unknown': '看数值认不出坐标系，可能是地方独立坐标。请先转换为 CGCS2000 或 WGS84。',
  'notice.code.crs-unsupported':
    '不支持文件写明的坐标系“{stated}”（{source}）。请转换为 CGCS2000 或 WGS84，或另行指定。',
  'notice.code.crs-old-datum':
    '文件写明的是旧坐标系“{stated}”（{source}），与 CGCS2000 相差几十米到一百多米，各地不同，这里不能换算。请向测绘部门要 CGCS2000 成果，或用当地参数转换后再读。',
  'notice.code.crs-overruled': '文件写明的是 {stated}（{source}），已按您指定的 {crs} 读入。请核对位置。',
  'notice.code.crs-datum-overruled':
    '文件写明的是旧坐标系“{stated}”（{source}），已按您指定的 {crs} 读入，没有换算：位置会偏几十米到一百多米。正式计算请用 CGCS2000 成果。',
  'notice.code.crs-partly-stated': '有 {count} 个要素没有写明坐标系，已和其他要素一样按 {crs} 读入。请核对位置。',
  'notice.code.crs-of-feature-differs':
    '这个要素写明的坐标系是 {stated}，其他要素是 {crs}，没有用。请转换为同一坐标系，或单独放进一个文件。',
  'notice.code.crs-does-not-fit': '数值不像指定的坐标系 {crs}。请换一个坐标系。',
  'notice.code.axes-swapped': '坐标是先北后东（先纬度后经度）写的，已按 {crs} 调换。请核对位置。',
  'notice.code.zone-prefix-differs': '写明的是 {stated}，数值的带号写法却是 {crs}，已按后者读入。请核对位置。',
  'notice.code.outside-extent': '{count} 个要素都不在本区附近。请核对坐标系和文件。',
  'notice.code.extent-wide': '数据离中央经线最远 {degrees}°，超过 2°，长度和面积的误差变大。请只保留本区的数据。',
  'notice.code.extent-too-wide':
    '数据离中央经线最远 {degrees}°，超过 3°，不能在一个平面上计算。请只保留一个城市的数据。',
  'notice.code.far-from-layer': '这个要素离其他要素太远（离中央经线 {degrees}°），没有用。请检查它的坐标。',

  // features and geometries
  'notice.code.feature-invalid': '这一条不是 GeoJSON 的 Feature，没有用。请改正或删去。',
  'notice.code.properties-invalid': '这个要素的 properties 不是字段表，按没有字段处理。请改正。',
  'notice.code.structure-invalid': '这个要素不合 GeoJSON 的规定（{reason}），仍按能读的部分使用。请改正。',
  'notice.code.geometry-missing': '这个要素没有图形，没有用。请补画或删去。',
  'notice.code.geometry-empty': '这个要素的图形是空的，没有用。请补画或删去。',
  'notice.code.geometry-type-unknown': '图形类型“{type}”不是 GeoJSON 的类型，没有用。请改为 Polygon 或 MultiPolygon。',
  'notice.code.geometry-malformed': '这个要素的坐标写法不对（{reason}），没有用。请重新导出。',
  'notice.code.not-a-polygon': '这个要素是{type}，不是面，没有用。请画成面；闭合的线可用“线转面”。',
  'notice.code.collection-parts-ignored': '这个要素里有 {count} 个点或线，只用了其中的面。',
  'notice.code.collection-unpacked': '这个要素是图形集合，已取出其中 {count} 个面。',
  'notice.code.part-empty': '这个要素有 {count} 处空的或没有面积的部分，已略过。',
  'notice.code.position-not-finite': '这个要素有坐标不是数，没有用。请改正坐标。',
  'notice.code.position-out-of-range': '坐标 {x}, {y} 超出了坐标系的范围，这个要素没有用。请检查坐标或坐标系。',
  'notice.code.height-dropped': '{count} 个要素带有高程，已略去，只用平面位置。',
  'notice.code.duplicate-id': '编号与第 {first} 条相同。请核对是否重复。',
  'notice.code.duplicate-feature': '形状与第 {first} 条完全相同。请核对是否画了两遍。',

  // rings
  'notice.code.ring-unclosed': '边界没有闭合，首尾相差 {gapMetres} 米，已连上。请核对形状。',
  'notice.code.ring-too-short': '边界不足三个不同的点，围不成面，没有用。请重画。',
  'notice.code.ring-repeated-points': '已去掉 {count} 个重复的点。',
  'notice.code.ring-spike': '边界有 {count} 处尖刺，已去掉。请核对形状。',
  'notice.code.ring-crosses-itself': '边界有 {count} 处自相交，已在交点处分开，各块都保留。请核对形状。',
  'notice.code.ring-too-complex': '边界太复杂，无法处理，没有用。请先简化。',
  'notice.code.ring-zero-area': '边界围出的面积是零，没有用。请重画或删去。',
  'notice.code.ring-winding': '{count} 个要素的边界方向与 RFC 7946 相反，不影响结果。',
  'notice.code.hole-dropped': '有 {count} 个洞没有面积，已去掉。',
  'notice.code.hole-outside': '有 {count} 个洞在边界之外，已去掉。请核对形状。',
  'notice.code.hole-crosses': '有 {count} 个洞与边界或别的洞相交：只扣除边界以内的部分，重叠处只扣一次。请核对形状。',
  'notice.code.parts-overlap': '有 {count} 个部分与别的部分重叠，重复的地方只算一次。请核对形状。',
  'notice.code.shell-not-first': '第一个环在另一个环里面：已把外面的环当作边界，第一个环当作洞。请核对形状。',
  'notice.code.hole-in-hole': '有 {count} 个洞在别的洞里：洞中的洞算作陆地，再里面的又算作洞。请核对形状。',
  'notice.code.repair-declined': '这个要素需要修补（{of}），而修补已关闭，没有用。请改正，或允许修补。',

  // attributes
  'notice.code.field-not-found': '没有字段“{field}”，不能用作{attribute}。请检查字段名。',
  'notice.code.status-unknown': '看不出状态“{value}”是已建还是规划，按已建计入。请写成“现状”或“规划”，或改选状态字段。',
  'notice.code.status-by-values': '按字段“{field}”的内容（{values}）区分已建和规划。不对就改选状态字段。',
  'notice.code.status-field-unused':
    '字段“{proposed}”的内容（{values}）像是已建与规划之分，却没有用作状态，规划中的公园会照样计入。请指明它是不是状态字段。',
  'notice.code.population-unreadable': '人口“{value}”不是人数，按没有填处理。请改正。',
  'notice.code.cost-unreadable': '费用“{value}”不是数字（只写数字，不带单位），按没有填处理。请改正。',
  'notice.code.code-edition-unproved':
    '绿地代码 G2、G3 在 2017 版和 2002 版里意思不同，文件看不出是哪一版，这些绿地没有计入。请指明版本。',
  'notice.code.code-edition-contradicted': '指定的是 {edition} 版，但代码 {codes} 只在另一版里有。请核对版本。',

  // the map
  'notice.code.map-no-webgl': '这台设备没有可用的 WebGL2。请换一个浏览器，或打开硬件加速。',
  'notice.code.map-context-lost': '显卡中断了绘图。恢复之后地图会自己回来，也可以重新打开本页。',
  'notice.code.map-not-fetched': '地图程序没有下载成功。请检查网络，再重新打开本页。',
  'notice.code.map-worker-refused':
    '浏览器没有运行地图的后台程序：本站的安全策略（worker-src、Trusted Types）不许，或者它的文件不在。请网站管理员核对部署说明。',
  'notice.code.map-worker-silent': '地图的后台程序还没有回应。它一回应地图就会出现，也可以重新打开本页。',
  'notice.code.map-failed': '地图程序出错。请重新打开本页。',
  'notice.code.map-empty': '没有一个图层读到了内容，地图上没有可画的。请检查数据文件夹。',
  'notice.code.layer-not-drawn': '图层 {file} 没有画出来。请核对它的文件。',

  // scenarios
  'notice.code.scenario-unknown': '这不是方案文件：要有 "schema": "{known}" 和编辑列表 "edits"。',
  'notice.code.scenario-newer': '方案的格式是 {schema}，比本程序认识的（{known}）新。请更新程序。',
  'notice.code.scenario-too-long': '方案的编辑超过 {limit} 步，没有读取。请拆开。',
  'notice.code.scenario-edit-invalid':
    '这一步的“{member}”缺失或写法不对。编辑只有 add、replace、remove、set，除 add 外都要写 target。',
  'notice.code.scenario-target-unknown': '没有公园“{target}”。target 写公园图层里的 id，或 # 加序号（从 0 数起）。',
  'notice.code.scenario-target-shared': '有几个公园的 id 都是“{target}”。请改写 # 加序号，指明是哪一个。',
  'notice.code.scenario-target-gone': '公园“{target}”已被前面的一步删除。请调整编辑的次序。',
  'notice.code.scenario-id-taken': '已有公园“{target}”。请给新增的公园换一个 id。',
  'notice.code.scenario-park-far': '图形离公园图层超过 {degrees}°。请核对坐标：要用 WGS84 的经度、纬度。',

  // the analysis
  'notice.code.none-usable': '图层里有 {count} 个要素，没有一个能用。请按列出的原因改正。',
  'notice.code.far-from-meridian': '数据离中央经线 {meridian}° 最远 {degrees}°，超过 2°，长度和面积的误差变大。',
  'notice.code.historic-not-needed': '这个标准没有只适用于历史城区的分级，历史城区图层不起作用。',
  'notice.code.class-unavailable': '标准里有一级只适用于历史城区，没有历史城区的范围，这一级没有用上。',
  'notice.code.park-code-missing': '{count} 个公园没有绿地代码，一律计入。请核对是否都是公园绿地。',
  'notice.code.park-code-unknown': '{count} 个公园的代码不是绿地分类代码，一律计入。请核对用的是不是代码字段。',
  'notice.code.switch-not-in-edition': '{edition} 版的 G2、G3 是生产绿地和防护绿地，没有因为选了计入 G2、G3 而计入。',
  'notice.code.near-threshold':
    '面积 {area} 平方米，离分级界线 {bound} 平方米不到 0.5 %，稍有出入就会换级。请核对边界。',
  'notice.code.scattered-parts': '这个公园的 {parts} 块相距超过 50 米，加起来才够这一级。请核对是不是一个公园。',
  'notice.code.landuse-missing': '没有用地性质字段，所有地块都算作居住用地。',
  'notice.code.not-residential': '{count} 个地块不是居住用地，没有计入。',
  'notice.code.none-residential': '{count} 个地块按用地性质都不是居住用地，算不出比例。请核对用的是不是用地性质字段。',
  'notice.code.park-code-housing': '公园图层里有 {count} 个要素的代码是居住用地，没有计入。请核对图层是否选错。',
  'notice.code.layers-apart':
    '公园和“{other}”相距约 {kilometers} 公里，不像同一个地方。请核对坐标系，或换成同一城市的图层。',
  'notice.code.same-shapes':
    '有 {count} 个图形既算公园又算居住用地（见“{other}”），这样的覆盖率是假的。请核对是否选错了文件或图层用途。',
  'notice.code.cost-missing': '{count} 处备选用地没有费用，有预算时不参加选择。请补上费用。',
  'notice.code.no-park-counts': '{count} 个公园没有一个计入，原因见公园表。请核对代码、状态、面积和所选的标准。',
  'notice.code.too-complex': '这些图层的边线互相穿插太多，算起来要很久，没有计算。请先清理重叠或锯齿的形状，再试一次。',
  'notice.code.contributions-left-out': '公园的服务范围重叠太多，各公园的独有贡献没有算；覆盖率不受影响。',
  'notice.code.blocks-overlap': '有地块互相重叠。总面积里只算一次，分块的数字加起来会比总数大。',
  'notice.code.verification-differs':
    '独立核算与精确值相差 {points} 个百分点，不能用圆弧解释；这个地块差得最多（{area} 平方米）。请核对它的形状，引用数字前先查明原因。',
  'notice.code.drawing-stopped': '图没有画完，已画的留在地图上；覆盖率不受影响。',
  'notice.code.drawing-failed': '服务范围没有画成，也没有独立核算；覆盖率不受影响。',
  ...projectFindingWords,
  ...findingValues,
};
