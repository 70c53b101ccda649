import { allowOwnScripts } from './trusted-types.ts';
import './page.css';

allowOwnScripts();
await import('../embed/define.ts');
