/** What desktops and editors leave in a folder without being asked: no part of a campaign, never read, never published, and no reason to refuse anything. */

/** Says whether a file's name is one of those that programs leave behind. */
export function isLitter(name: string): boolean {
  return /^(\.DS_Store|\._.*|\.localized|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.directory|\.#.*|#.*#|.*~|\..*\.sw[a-p])$/i.test(name);
}
