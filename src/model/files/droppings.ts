/** What operating systems, file managers and editors leave beside a file by themselves: never a part of anything, and no fault of a writer. */

/** Names as a whole. */
const names: ReadonlySet<string> = new Set([
  '.ds_store',
  '.localized',
  '.appledouble',
  '.appledb',
  '.fseventsd',
  '.spotlight-v100',
  '.temporaryitems',
  '.trashes',
  '.documentrevisions-v100',
  '.volumeicon.icns',
  'icon\r',
  '__macosx',
  'thumbs.db',
  'thumbs.db:encryptable',
  'ehthumbs.db',
  'ehthumbs_vista.db',
  'desktop.ini',
  '$recycle.bin',
  'system volume information',
  '.directory',
  '4913',
  '.obsidian',
  '.vscode',
  '.idea',
  '.stfolder',
  '.dropbox',
  '.dropbox.attr',
  '.dropbox.cache',
  '.editorconfig',
  '.gitkeep',
  '.keep',
  '.gitignore',
  '.gitattributes',
]);

/** `._x` (macOS), `x~` and `.#x`, `#x#` (Emacs and others), `.x.swp` (Vim), `~$x` (Office), `.~lock.x#` (LibreOffice), and what Linux keeps of open or removed files. */
const patterns =
  /^(\._.*|.*~|\.#.*|#.*#|\..*\.sw[a-z]|~\$.*|\.~lock\..*#|\.nfs[0-9a-f]+|\.fuse_hidden.*|\.goutputstream-.*|\.trash-.*|\.syncthing\..*\.tmp)$/s;

/** Says whether a file, or a folder that it lies in, was left by a program. @param path with forward slashes */
export function isDropping(path: string): boolean {
  return path.split('/').some((part) => names.has(part.toLowerCase()) || patterns.test(part.toLowerCase()));
}
