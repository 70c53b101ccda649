import { describe, expect, it } from 'vitest';
import { type ParsedArguments, parseArguments } from '../../../src/cli/parse-arguments.ts';

const TABLE = { parks: 'value', field: 'list', verify: 'flag', plane: 'value' } as const;

function parse(...args: readonly string[]): ParsedArguments {
  const parsed = parseArguments(args, TABLE);
  if ('reason' in parsed) throw new Error(`${parsed.reason} ${parsed.option}`);
  return parsed;
}

describe('parseArguments', () => {
  it('sorts values, lists, flags and operands, wherever they stand', () => {
    const { values, lists, flags, operands } = parse('a', '--parks', 'p.zip', '--verify', 'b', '--field', 'id=X', '-');
    expect([...values]).toEqual([['parks', 'p.zip']]);
    expect([...lists]).toEqual([['field', ['id=X']]]);
    expect([...flags]).toEqual(['verify']);
    expect(operands).toEqual(['a', 'b', '-']);
  });

  it('takes a value after an equals sign, further ones included', () => {
    expect(parse('--field=name=A=B', '--field', 'code=C').lists.get('field')).toEqual(['name=A=B', 'code=C']);
    expect(parse('--parks=--odd.geojson').values.get('parks')).toBe('--odd.geojson');
  });

  it('takes negative numbers for values', () => {
    expect(parse('--plane', '-75').values.get('plane')).toBe('-75');
  });

  it('takes nothing for an option after two dashes', () => {
    expect(parse('--', '--verify', '-x').operands).toEqual(['--verify', '-x']);
  });

  it.each([
    [['--parcs', 'x'], 'option-unknown', '--parcs'],
    [['-v'], 'option-unknown', '-v'],
    [['--__proto__'], 'option-unknown', '--__proto__'],
    [['--constructor=1'], 'option-unknown', '--constructor'],
    [['-parks', 'x'], 'option-unknown', '-parks'],
    [['--parks'], 'value-missing', '--parks'],
    [['--parks='], 'value-missing', '--parks'],
    [['--parks', '--verify'], 'value-missing', '--parks'],
    [['--verify=1'], 'value-unwanted', '--verify'],
    [['--parks', 'a', '--parks=b'], 'option-repeated', '--parks'],
  ])('%j is a fault: %s', (args, reason, option) => {
    expect(parseArguments(args, TABLE)).toEqual({ reason, option });
  });
});
