/** `verify.sh`: checks a copy of the site with the tools every Linux and Mac has, and with minisign where it is installed. */
import { languageTags, words, type Language } from '../../i18n/languages.ts';
import { keptByHosts, releaseName, signatureName, sumsName } from './sums.ts';

/** The sentences that the script says. */
const said = ['noList', 'badList', 'changed', 'missing', 'extra', 'noSignature', 'noKey', 'noTool', 'badSignature', 'badSignatureFile', 'wrongKey', 'otherRelease', 'release', 'older', 'good', 'signed', 'bad'] as const;

/** Writes the script. @param key the public key it checks with when none is given */
export function verifyScript(key: string): string {
  return `#!/bin/sh
# Checks a copy of the site: every file against ${sumsName}, and ${sumsName} against its signature.
# sh verify.sh [-d folder] [-p public key] [-s highest release number you have seen] [-l ${languageTags.join('|')}]
# Ends with 0 when all is well, 1 when something is wrong, 2 when nothing could be checked.
# Take this script, and the key, from somewhere you trust: a changed copy would bring a changed script.
set -u
folder=$(dirname -- "$0") key='${key}' seen=0 language=\${LC_ALL:-\${LC_MESSAGES:-\${LANG:-}}}
while getopts d:p:s:l: option; do
  case $option in
    d) folder=$OPTARG ;; p) key=$OPTARG ;; s) seen=$OPTARG ;; l) language=$OPTARG ;;
    *) exit 2 ;;
  esac
done
language=\${language%%_*}
case $seen in '' | *[!0-9]*) seen=0 ;; esac
export LC_ALL=C
command -v sha256sum >/dev/null || sha256sum() { shasum -a 256 "$@"; }

${sentences()}
tell() { eval "sentence=\\$say_$1"; shift; printf "$sentence\\n" "$@"; }

cd -- "$folder" 2>/dev/null && [ -f ${sumsName} ] || { tell noList; exit 2; }
grep -Eqv '^[0-9a-f]{64}  [^/]' ${sumsName} && { tell badList; exit 2; }
grep -q '  \\.\\./\\|/\\.\\./' ${sumsName} && { tell badList; exit 2; }

# The signature first: a list that cannot be trusted proves nothing.
signed=no line=''
if [ ! -f ${signatureName} ]; then doubt=noSignature
elif [ -z "$key" ]; then doubt=noKey
elif ! command -v minisign >/dev/null; then doubt=noTool
elif answer=$(minisign -V -m ${sumsName} -x ${signatureName} -P "$key" 2>&1); then
  signed=yes doubt=''
  line=$(printf '%s\\n' "$answer" | sed -n 's/^Trusted comment: //p')
else
  case $answer in
    *"key id"*) tell wrongKey ;;
    *"verification failed"*) tell badSignature ;;
    *) tell badSignatureFile ;;
  esac
  exit 1
fi
told=''
[ -f ${releaseName} ] && told=$(head -n 1 ${releaseName})
[ "$signed" = yes ] && [ "$line" != "$told" ] && { tell otherRelease; exit 1; }

# Then every file of the list, and every file that is in no list.
work=$(mktemp -d) || exit 2
trap 'rm -rf -- "$work"' EXIT
sed 's/^[0-9a-f]*  //' ${sumsName} | sort >"$work/listed"
find . -type d -o -print | sed 's#^\\./##' | grep -vx '${sumsName}\\(\\.minisig\\)\\{0,1\\}' | sort >"$work/found"
comm -23 "$work/listed" "$work/found" | grep -vx '${keptByHosts.map((name) => name.replaceAll('.', '\\.')).join('\\|')}' >"$work/missing"
comm -13 "$work/listed" "$work/found" >"$work/extra"
sha256sum -c ${sumsName} 2>/dev/null | sed -n 's/: FAILED$//p' | sort >"$work/failed"
comm -12 "$work/failed" "$work/found" >"$work/changed"
for kind in changed missing extra; do
  while IFS= read -r name; do tell $kind "$name"; done <"$work/$kind"
done
wrong=$(cat "$work/changed" "$work/missing" "$work/extra" | wc -l | tr -d ' ')
[ "$wrong" -gt 0 ] && { tell bad "$wrong"; exit 1; }

tell good "$(wc -l <"$work/listed" | tr -d ' ')"
[ "$signed" = yes ] && tell signed
[ -n "$doubt" ] && tell $doubt minisign
serial=$(printf %s "$told" | sed -n 's/^serial \\([0-9]*\\) date .*/\\1/p') on=\${told##* }
[ -n "$serial" ] && { if [ "$serial" -lt "$seen" ]; then tell older "$serial" "$on" "$seen"; exit 1; else tell release "$serial" "$on"; fi; }
exit 0
`;
}

/** The sentences of each language, as variables of the shell; the first language is for everyone else. */
function sentences(): string {
  const cases = languageTags.map((_, index) => languageTags.at(-1 - index)!).map((tag) => `  ${tag === languageTags[0] ? '*' : tag})\n${assign(tag)}\n    ;;`);
  return `case $language in\n${cases.join('\n')}\nesac`;
}

function assign(language: Language): string {
  const t = words(language).copies;
  return said.map((name) => `    say_${name}='${shell(t[name])}'`).join('\n');
}

/** Makes of a sentence a form for printf, in single quotes. */
function shell(sentence: string): string {
  return sentence.replaceAll('%1', '%s').replaceAll('%2', '%s').replaceAll('%3', '%s').replaceAll("'", "'\\''");
}
