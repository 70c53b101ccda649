// where results are written is decided by how files are read
export { chooseZone } from '../../worker/ingest-protocol.ts';
