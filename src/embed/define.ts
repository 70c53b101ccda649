import { DistrictMap } from '../components/district-map.ts';

// A page may hold two copies of this script; the first one names the element.
if (!customElements.get('district-map')) customElements.define('district-map', DistrictMap);
