import { html, nothing, type TemplateResult } from 'lit';
import type { ImportKey, ImportWords } from '../../locales/import-words.ts';
import type { SettlingChoice } from '../../model/remedies.ts';
import { type Attribute, CODE_EDITIONS, isCodeEdition, ROLES, usesAttribute } from '../../model/vocabulary.ts';
import type { ImportChoices, ImportFile } from '../../state/user-layers/import-file.ts';
import { describeCrs, listCrsChoices, type CrsChoice } from '../../state/user-layers/list-crs-choices.ts';
import { pickFindings, renderFinding } from './import-findings.ts';

type Result = NonNullable<ImportFile['result']>;

/** What the choices are made of, and where they go. */
export interface ChoiceContext {
  readonly file: ImportFile;
  readonly result: Result;
  readonly words: ImportWords;
  /** Degrees east: zones near it are offered first. */
  readonly meridian: number;
  readonly onChoose: (choices: ImportChoices) => void;
}

const ENCODINGS = ['utf-8', 'gb18030', 'gbk', 'utf-16le', 'utf-16be', 'big5'];

/** Names a coordinate system for people. */
export function nameCrs({ name, centralMeridian, zoneNumber }: CrsChoice, words: ImportWords): string {
  if (centralMeridian === null) return words.say(`crs.${name}` as ImportKey);
  const parameters = { meridian: centralMeridian, epsg: name.slice('epsg:'.length), number: zoneNumber ?? '' };
  return words.say(zoneNumber === null ? 'crs.zone' : 'crs.zone.prefixed', parameters);
}

/** All that the reader can decide about a file, each with what was found out and with the findings that it settles. */
export function renderChoices(context: ChoiceContext): TemplateResult {
  const { file, result, words, onChoose } = context;
  const { choices, role } = file;
  return html`<div class="choices">
    ${result.layerNames.length > 1 || choices.layer !== undefined ? renderLayers(context) : nothing}
    ${result.format === null && choices.crs === undefined ? nothing : renderCrs(context)}
    ${result.encoding === null && choices.encoding === undefined ? nothing : renderEncoding(context)}
    ${role && usesAttribute(role, 'code') && result.codeEdition.edition !== 'none' ? renderEdition(context) : nothing}
    ${role && result.fields.length > 0 ? ROLES[role].attributes.map((attribute) => renderField(context, attribute)) : nothing}
    ${renderHints(context, 'fields')}
    ${
      result.format === null
        ? nothing
        : html`<label class="check">
            <input
              type="checkbox"
              .checked=${choices.repair ?? true}
              @change=${(event: Event) => onChoose({ repair: (event.target as HTMLInputElement).checked })}
            />
            ${words.say('choice.repair')}
          </label>`
    }
  </div>`;
}

/** One labelled list to choose from, with the findings that it settles. */
function renderSelect(
  context: ChoiceContext,
  name: string,
  label: string,
  options: TemplateResult,
  onChange: (value: string) => void,
  choice?: SettlingChoice,
): TemplateResult {
  const hints = choice ? pickFindings(context.result.diagnostics, choice) : [];
  return html`<div class="choice" data-choice=${name}>
    <label for=${name}>${label}</label>
    <select
      id=${name}
      aria-describedby=${hints.length > 0 ? `${name}-hints` : nothing}
      aria-invalid=${hints.some(({ severity }) => severity === 'error') ? 'true' : nothing}
      @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}
    >
      ${options}
    </select>
    ${hints.length > 0 && choice ? renderHints(context, choice, `${name}-hints`) : nothing}
  </div>`;
}

function renderHints({ result, words }: ChoiceContext, choice: SettlingChoice, id?: string) {
  const hints = pickFindings(result.diagnostics, choice);
  if (hints.length === 0) return nothing;
  return html`<ul class="hints" id=${id ?? nothing}>
    ${hints.map((finding) => html`<li>${renderFinding(finding, words)}</li>`)}
  </ul>`;
}

const renderOption = (value: string, words: string, selected: string): TemplateResult =>
  html`<option value=${value} .selected=${value === selected}>${words}</option>`;

function renderCrs(context: ChoiceContext): TemplateResult {
  const { file, result, words, meridian, onChoose } = context;
  const chosen = file.choices.crs ?? 'auto';
  const groups = listCrsChoices(meridian);
  const found = chosen === 'auto' && result.crs ? nameCrs(describeCrs(result.crs.name), words) : null;
  const auto = found ? words.say('choice.crs.found', { crs: found }) : words.say('choice.crs.auto');
  const group = (key: ImportKey, systems: readonly CrsChoice[]): TemplateResult | typeof nothing =>
    systems.length === 0
      ? nothing
      : html`<optgroup label=${words.say(key)}>
          ${systems.map((system) => renderOption(system.name, nameCrs(system, words), chosen))}
        </optgroup>`;
  const options = html`${renderOption('auto', auto, chosen)}
  ${group('choice.crs.likely', chosen === 'auto' ? result.crsCandidates.map(describeCrs) : [])}
  ${group('choice.crs.degrees', groups.degrees)} ${group('choice.crs.shifted', groups.shifted)}
  ${group('choice.crs.plane', groups.plane)}`;
  const choose = (crs: string): void => onChoose({ crs: crs as NonNullable<ImportChoices['crs']> });
  return renderSelect(context, 'crs', words.say('choice.crs'), options, choose, 'crs');
}

function renderEncoding(context: ChoiceContext): TemplateResult {
  const { file, result, words, onChoose } = context;
  const chosen = file.choices.encoding ?? 'auto';
  const auto = words.say(chosen === 'auto' ? 'choice.encoding.found' : 'choice.encoding.auto', {
    encoding: (result.encoding ?? '').toUpperCase(),
  });
  const options = html`${renderOption('auto', auto, chosen)}
  ${ENCODINGS.map((encoding) => renderOption(encoding, encoding.toUpperCase(), chosen))}`;
  const choose = (encoding: string): void => onChoose({ encoding });
  return renderSelect(context, 'encoding', words.say('choice.encoding'), options, choose, 'encoding');
}

function renderLayers(context: ChoiceContext): TemplateResult {
  const { file, result, words, onChoose } = context;
  const chosen = file.choices.layer ?? result.layerName ?? '';
  const ask = chosen === '' ? renderOption('', words.say('choice.layer.ask'), chosen) : nothing;
  const options = html`${ask} ${result.layerNames.map((layer) => renderOption(layer, layer, chosen))}`;
  const choose = (layer: string): void => onChoose({ layer });
  return renderSelect(context, 'layer', words.say('choice.layer'), options, choose, 'layer');
}

function renderEdition(context: ChoiceContext): TemplateResult {
  const { file, words, onChoose } = context;
  const chosen = file.choices.codeEdition ?? 'auto';
  const options = html`${(['auto', ...CODE_EDITIONS] as const).map((edition) =>
    renderOption(edition, words.say(`choice.edition.${edition}`), chosen),
  )}`;
  const choose = (edition: string): void => onChoose({ codeEdition: isCodeEdition(edition) ? edition : undefined });
  return renderSelect(context, 'edition', words.say('choice.edition'), options, choose, 'edition');
}

function renderField(context: ChoiceContext, attribute: Attribute): TemplateResult {
  const { file, result, words, onChoose } = context;
  const chosen = result.mapping[attribute] ?? '';
  const none = renderOption('', words.say('choice.fields.none'), chosen);
  const options = html`${none} ${result.fields.map((name) => renderOption(name, name, chosen))}`;
  const choose = (name: string): void =>
    onChoose({ fields: { ...file.choices.fields, [attribute]: name === '' ? null : name } });
  return renderSelect(context, `field-${attribute}`, words.say(`field.${attribute}`), options, choose);
}
