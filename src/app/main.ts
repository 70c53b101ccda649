import { DistrictMap } from '../components/shell/district-map.ts';
import { allowOwnScripts } from './trusted-types.ts';
import { followMap } from './page-head.ts';
import './page.css';

allowOwnScripts();
await import('../embed/define.ts');
const map = document.querySelector('district-map');
const head = document.querySelector<HTMLElement>('#page-head');
if (map instanceof DistrictMap && head) followMap(head, map);
