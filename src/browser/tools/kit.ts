/** All tools of the offline kit. From `file://` a page may neither fetch nor load modules: this is bundled into one classic script, and each tool begins where its page is open. */
import './card.ts';
import './event.ts';
import './fill.ts';
import './impose.ts';
import './link.ts';
import './listen.ts';
import './packet.ts';
import './photo.ts';
