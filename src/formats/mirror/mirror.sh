#!/bin/sh
# Copies the site, or brings a copy up to date: sh mirror.sh [-o origin] [-l @languages@] [folder]
# Only what is new or changed is fetched. Each file is held against SHA256SUMS, and the copy that is there gives way when the new one is whole;
# it stays beside it as folder.old, and what both have takes no room twice. Stopped halfway, it goes on where it was.
# Ends with 0 when the copy is whole, 1 when a file did not come or is not as listed (the copy that is there is left as it is), 2 when nothing could be begun.
# It needs wget or curl, and sha256sum or shasum. Whether the site is ours is another question, which verify.sh answers.
set -u
unset IFS CDPATH
OPTIND=1
synopsis='sh mirror.sh [-o https://…] [-l @languages@] [folder]'
origin='@origin@' language=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} fault=''
while getopts o:l: option 2>/dev/null; do
  case $option in o) origin=${OPTARG%/} ;; l) language=$OPTARG ;; *) fault=usage ;; esac
done
shift $((OPTIND - 1))
[ $# -le 1 ] || fault=usage
folder=${1:-@name@}
folder=${folder%/}
language=${language%%[_.@]*}
LC_ALL=C
export LC_ALL

@sentences@
tell() { eval "sentence=\$say_$1"; shift; printf "$sentence\n" "$@"; }
end() { code=$1; shift; tell "$@"; exit "$code"; }
case $folder in '' | -* | . | .. | */. | */..) fault=usage ;; esac
[ -z "$fault" ] || end 2 usage "$synopsis"

# Each program shows first that it is there.
tool=sha256sum
[ "$(printf '' | $tool 2>/dev/null)" != '' ] || { tool='shasum -a 256'; [ "$(printf '' | $tool 2>/dev/null)" != '' ] || end 2 noTool 'sha256sum, shasum'; }
if curl --version >/dev/null 2>&1; then getter=curl
elif wget --version >/dev/null 2>&1; then getter=wget
else end 2 noTool 'wget, curl'; fi

part=$folder.part old=$folder.old lists=$folder.lists
# Stopped between the two renames, the copy is where it waits.
[ -e "$folder" ] || [ ! -f "$old/SHA256SUMS" ] || mv -- "$old" "$folder" || end 2 noFolder "$folder"
# What is no copy of a site is nobody's to replace.
for each in "$folder" "$old"; do
  [ ! -e "$each" ] || [ -f "$each/SHA256SUMS" ] || [ -z "$(ls -A "$each" 2>/dev/null || echo unread)" ] || end 2 notOurs "$each"
done
mkdir -p -- "$part" "$lists" || end 2 noFolder "$folder"
trap 'rm -rf "$lists"' EXIT
trap 'exit 1' HUP INT TERM

# @param address, file: 0 fetched, 4 the host has no such file, 1 anything else
get() {
  if [ $getter = curl ]; then curl -fsSL -o "$2" "$1" 2>/dev/null; else wget -q -O "$2" "$1"; fi
  case $getter$? in curl0 | wget0) return 0 ;; curl22 | wget8) rm -f "$2"; return 4 ;; *) rm -f "$2"; return 1 ;; esac
}
get "$origin/SHA256SUMS" "$lists/sums" || end 1 noList "$origin"
get "$origin/SHA256SUMS.minisig" "$lists/signature" || [ $? -eq 4 ] || end 1 noList "$origin"

# The list names plain files below this folder and nothing else: a host may not choose where it writes.
[ -s "$lists/sums" ] || end 1 badList
! grep -Evq '^[0-9a-f]{64}  [A-Za-z0-9._][A-Za-z0-9._/-]*$' "$lists/sums" || end 1 badList
sed 's/^[0-9a-f]*  //' "$lists/sums" | sort >"$lists/names"
! grep -Eq '(^|/)(\.{1,2})?(/|$)|^SHA256SUMS' "$lists/names" || end 1 badList
[ "$(sort -u "$lists/names" | wc -l)" -eq "$(wc -l <"$lists/names")" ] || end 1 badList

# @param folder: the listed names that are there and as listed
good() { [ ! -d "$1" ] || (cd -- "$1" && $tool -c - 2>/dev/null) <"$lists/sums" | sed -n 's/: OK$//p' | sort; }
room() { case $1 in */*) [ -d "$part/${1%/*}" ] || mkdir -p -- "$part/${1%/*}" ;; esac; }

# What an earlier try brought is kept as far as it is right; what the copy has already is linked, or copied where links cannot be made.
good "$part" >"$lists/have"
(cd -- "$part" && find . ! -type d -print) | sed 's#^\./##' | sort | comm -23 - "$lists/have" | while IFS= read -r name; do rm -f -- "$part/$name"; done
good "$folder" | comm -23 - "$lists/have" | while IFS= read -r name; do
  room "$name"
  ln -- "$folder/$name" "$part/$name" 2>/dev/null || cp -p -- "$folder/$name" "$part/$name"
done
good "$part" >"$lists/have"
comm -23 "$lists/names" "$lists/have" >"$lists/wanted"

# The rest is fetched over one connection, to its own place.
above=$(printf '%s\n' "$origin" | sed 's#^[a-z]*://[^/]*##; s#[^/]##g')
if [ ! -s "$lists/wanted" ]; then :
elif [ $getter = curl ]; then
  while IFS= read -r name; do printf 'url = "%s/%s"\noutput = "%s"\n' "$origin" "$name" "$name"; done <"$lists/wanted" >"$lists/curl"
  listed=$(cd -- "$lists" && pwd)/curl
  (cd -- "$part" && curl -fsL --create-dirs -K "$listed") 2>/dev/null
else
  sed "s#^#$origin/#" "$lists/wanted" | wget -q -x -nH --cut-dirs=${#above} -P "$part" -i -
fi

# Files that hosts keep to themselves may be absent.
good "$part" >"$lists/have"
wrong=$(comm -23 "$lists/names" "$lists/have" | while IFS= read -r name; do case $name in @kept@) ;; *) echo "$name" ;; esac; done)
if [ -n "$wrong" ]; then
  printf '%s\n' "$wrong" | sed -n '1,10p'
  end 1 halted "$(printf '%s\n' "$wrong" | wc -l | tr -d ' ')"
fi
(cd -- "$part" && find . ! -type d -print) | sed 's#^\./##' | sort | comm -23 - "$lists/have" | while IFS= read -r name; do rm -f -- "$part/$name"; done
[ ! -f "$lists/signature" ] || cp -- "$lists/signature" "$part/SHA256SUMS.minisig"
cp -- "$lists/sums" "$part/SHA256SUMS"

rm -rf -- "$old"
[ ! -e "$folder" ] || mv -- "$folder" "$old" || end 1 noFolder "$folder"
mv -- "$part" "$folder" || end 1 noFolder "$folder"
end 0 whole "$folder" "$(wc -l <"$lists/have" | tr -d ' ')" "$(wc -l <"$lists/wanted" | tr -d ' ')"
