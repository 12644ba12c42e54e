/** On a print page: whoever comes from a packet puts the text into that one; what it holds came along after `#`, and nothing is kept. */
import { packetWith } from './tools/packet-address.ts';

const link = document.querySelector<HTMLAnchorElement>('#to-packet');
if (link) link.hash = packetWith(location.hash, link.hash);
