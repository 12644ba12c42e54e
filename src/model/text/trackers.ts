/** What sites hang onto an address to know who passed it on, and services that hide where an address leads: data, with its source. */

/**
 * Parts of a query that say from whom a link comes, wherever it leads. After the global rules of ClearURLs (https://docs.clearurls.xyz/latest/specs/rules/, LGPL-3.0: the
 * list is written anew) and Brave's list (https://github.com/brave/brave-browser/wiki/Query-String-Filter). A star stands for any letters.
 */
export const trackers: readonly string[] = [
  'utm_*', 'fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'mc_cid', 'mc_eid', 'igshid', 'igsh', 'twclid', 'ttclid', 'yclid', '_openstat', 'ysclid', 'li_fat_id', 'epik', 'rdt_cid', 'ScCid', 'srsltid', 'wickedid', 'rb_clickid', 's_cid', 'irclickid',
  '_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsCtaTracking', 'mkt_tok', 'vero_id', 'vero_conv', 'oly_enc_id', 'oly_anon_id', 'ml_subscriber', 'ml_subscriber_hash', 'bsft_clkid', 'bsft_uid', 'ck_subscriber_id', 'dm_i', 'sfmc_id', 'elqTrackId', 'elqaid', 'at_recipient_id', 'sourceid', 'trk_contact', 'trk_msg', 'emci', 'emdi', 'ceid',
  '_ga', '_gl', 'ref_src', 'ref_url', '__twitter_impression', 'mibextid', '__cft__*', '__tn__', 'share_id', 'xtor', 'cmpid', 'ncid', 'smid', 'smtyp', 'unlocked_article_code', 'gift', 'giftId', 'shareToken',
];

/** The same for one host and those below it, whose short names mean something else elsewhere: the account that copied the link, above all. */
export const trackersOf: Readonly<Record<string, readonly string[]>> = {
  'google.com': ['ouid', 'authuser', 'usp', 'rtpof', 'sd', 'ved', 'ei', 'sca_esv', 'gs_lcrp', 'gs_lcp', 'sxsrf', 'sourceid', 'oq', 'aqs', 'sei', 'uact'],
  'facebook.com': ['rdid', 'share_url', 'refid', 'ref', 'eav', 'paipv', 'hc_ref', 'fref'],
  'instagram.com': ['img_index', 'igsh'],
  'youtube.com': ['si', 'feature', 'pp', 'ab_channel'],
  'youtu.be': ['si', 'feature'],
  'x.com': ['s', 't'],
  'twitter.com': ['s', 't'],
  'tiktok.com': ['_r', '_t', 'sec_user_id', 'share_app_id', 'share_link_id', 'sender_device', 'sender_web_id', 'is_from_webapp', 'u_code', 'user_id', 'tt_from'],
  'spotify.com': ['si', 'context'],
  'linkedin.com': ['trk', 'trackingId', 'lipi', 'rcm', 'originalSubdomain', 'midToken', 'midSig'],
  'reddit.com': ['share_id', 'rdt', 'correlation_id', 'ref_source', 'utm_name'],
  'dropbox.com': ['st', 'e'],
  'sharepoint.com': ['e', 'at', 'CID', 'ovuser', 'clickparams'],
  'office.com': ['login_hint', 'ovuser'],
  'zoom.us': ['uname', 'tk'],
  'change.org': ['recruiter', 'recruited_by_id', 'share_bandit_exp', 'recruiter_id'],
  'actionnetwork.org': ['source', 'email_referrer', 'email_subject', 'referrer', 'link_id'],
};

/** Services that hide where an address leads and count who follows it; each could be sold or shut, and everything printed with it. */
export const shorteners: ReadonlySet<string> = new Set([
  'bit.ly', 'bitly.com', 'j.mp', 'tinyurl.com', 't.co', 'goo.gl', 'ow.ly', 'is.gd', 'v.gd', 'buff.ly', 'lnkd.in', 'rb.gy', 'rebrand.ly', 'cutt.ly', 'shorturl.at', 't.ly', 's.id', 'tiny.cc', 'bl.ink', 'short.io', 'dub.sh', 'dlvr.it', 'fb.me', 'trib.al', 'wp.me', 'amzn.to', 'qrco.de', 'qr.ae', 'lc.cx', 'u.to', 'x.gd', 'clck.ru', 'adf.ly', 'mtr.cool', 'hubs.ly', 'hubs.la', 'soo.gd', 'shorte.st', 'n9.cl', 'acortar.link',
]);
