#!/bin/sh
# Checks a copy of the site: SHA256SUMS against its signature, and every file against SHA256SUMS.
# sh verify.sh [-d folder] [-p public key] [-s highest release number you have seen] [-l @languages@]
# Ends with 0 when all is well (and signed, if there is a key), 1 when something is wrong, 2 when nothing could be checked.
# A key, given or built in, asks for a signature. The number of the release is said, and -s is weighed, only when it is signed.
# Take this script, and the key, from somewhere you trust: a changed copy would bring a changed script.
# It needs find, sort, and sha256sum or shasum; with a key also minisign.
set -u
unset IFS CDPATH
OPTIND=1
synopsis='sh verify.sh [-d …] [-p RW…] [-s 1…999999] [-l @languages@]'
case $0 in */*) folder=${0%/*}/ ;; *) folder=. ;; esac
key='@key@' owed=no seen='' language=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} fault=''
[ -z "$key" ] || owed=yes
while getopts d:p:s:l: option 2>/dev/null; do
  case $option in
    d) folder=$OPTARG ;;
    p) key=$OPTARG owed=yes ;;
    s) seen=$OPTARG; case $seen in '' | *[!0-9]* | ???????*) fault=badNumber ;; esac ;;
    l) language=$OPTARG ;;
    *) fault=usage ;;
  esac
done
shift $((OPTIND - 1))
[ $# -eq 0 ] && [ -n "$folder" ] || fault=usage
case $folder in -*) folder=./$folder ;; esac
language=${language%%[_.@]*}
LC_ALL=C
export LC_ALL

@sentences@
tell() { eval "sentence=\$say_$1"; shift; printf "$sentence\n" "$@"; }
end() { code=$1; shift; tell "$@"; exit "$code"; }
[ -z "$fault" ] || end 2 "$fault" "$synopsis"

# A forger's name may not speak to the terminal: whatever is no plain sign is shown as a question mark.
shown() {
  rest=$1 plain=''
  while [ -n "$rest" ]; do
    case $rest in [!\ -~]*) plain=$plain? ;; *) plain=$plain${rest%"${rest#?}"} ;; esac
    rest=${rest#?}
  done
  printf '%s\n' "$plain"
}
name_wrong() {
  case $2 in *[!\ -~]*) tell "$1" "$(shown "$2")" ;; *) tell "$1" "$2" ;; esac
}

# Programs are taken from whole paths only: a PATH with “.” in it would find those of the copy.
tab='	'
newline='
'
rest=${PATH-}: safe=''
while [ -n "$rest" ]; do
  case $rest in /*) safe=$safe${safe:+:}${rest%%:*} ;; esac
  rest=${rest#*:}
done
PATH=${safe:-/usr/bin:/bin}
export PATH

# Each program proves itself first, the one that hashes also on a wrong hash: what fails silently would pass everything.
empty=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
abc=ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
hasher() { $tool "$@" 2>/dev/null; }
hashes() {
  answer=$(printf abc | hasher) || return 1
  [ "${answer%% *}" = $abc ] || return 1
  answer=$(printf '%s  /dev/null\n' $empty | hasher -c -) || return 1
  [ "$answer" = '/dev/null: OK' ] || return 1
  if answer=$(printf '%s  /dev/null\n' $abc | hasher -c -); then return 1; fi
  [ "$answer" = '/dev/null: FAILED' ]
}
case $tab in [[:cntrl:]]) ;; *) end 2 noTool 'POSIX sh' ;; esac
tool=sha256sum
hashes || { tool='shasum -a 256'; hashes || end 2 noTool 'sha256sum, shasum'; }
[ "$(printf 'b\na\n' | sort 2>/dev/null)" = "a${newline}b" ] || end 2 noTool sort

cd -- "$folder" >/dev/null 2>&1 || end 2 noList
[ "$(find . -prune -type d 2>/dev/null)" = . ] || end 2 noTool find
[ -f SHA256SUMS ] && [ ! -L SHA256SUMS ] && [ -r SHA256SUMS ] || end 2 noList

# The signature first: a list that cannot be trusted proves nothing.
serial='' on='' doubt=''
if [ "$owed" = yes ]; then
  case $key in *[!A-Za-z0-9+/=]*) end 2 badKey ;; RW*) [ ${#key} -eq 56 ] || end 2 badKey ;; *) end 2 badKey ;; esac
  [ -e SHA256SUMS.minisig ] || [ -L SHA256SUMS.minisig ] || end 1 stripped
  [ -f SHA256SUMS.minisig ] && [ ! -L SHA256SUMS.minisig ] || end 1 irregular SHA256SUMS.minisig
  answer=$(minisign -V -m SHA256SUMS -x SHA256SUMS.minisig -P "$key" </dev/null 2>&1)
  status=$?
  [ $status -lt 126 ] || end 2 noMinisign minisign
  if [ $status -ne 0 ]; then
    case $answer in
      *"key id"*) end 1 wrongKey ;;
      *"verification failed"*) end 1 badSignature ;;
      *) end 1 badSignatureFile ;;
    esac
  fi
  signed_line=${answer#*Trusted comment: }
  [ "$signed_line" != "$answer" ] || end 2 noMinisign minisign
  signed_line=${signed_line%%"$newline"*} serial=${signed_line#serial } on=${signed_line##* }
  serial=${serial%% *}
  [ "$signed_line" = "serial $serial date $on" ] || end 1 otherRelease
  case $serial in '' | *[!0-9]* | ???????*) end 1 otherRelease ;; esac
  case $on in [1-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]) ;; *) end 1 otherRelease ;; esac
else
  [ -z "$seen" ] || end 2 needKey
  if [ -e SHA256SUMS.minisig ]; then doubt=noKey; else doubt=noSignature; fi
fi

# Names that cannot be shown could be two lines or none, so they are refused before anything is compared.
unseen=$(find . -name '*[[:cntrl:]]*' -print 2>/dev/null)
name_unseen() {
  count=0
  while IFS= read -r line; do
    case $line in ./*) count=$((count + 1)); name_wrong oddName "${line#./}" >&3 ;; esac
  done
  echo $count
}
exec 3>&1
[ -z "$unseen" ] || end 1 bad "$(printf '%s\n' "$unseen" | name_unseen)"

# The list: one line a file, each name plain, below this folder, and there once.
read_list() {
  while IFS= read -r line || [ -n "$line" ]; do
    hash=${line%%  *} name=${line#*  }
    case $hash in *[!0-9a-f]*) return 1 ;; esac
    [ ${#hash} -eq 64 ] && [ "$line" = "$hash  $name" ] || return 1
    case $name in '' | SHA256SUMS | SHA256SUMS.minisig | *[[:cntrl:]]* | *\\*) return 1 ;; esac
    case /$name/ in *//* | */./* | */../*) return 1 ;; esac
    printf '%s\t%s\n' "$name" "$hash"
  done
}
count_lines() { count=0; while IFS= read -r line || [ -n "$line" ]; do count=$((count + 1)); done; echo $count; }
# What is to be hashed: plain files. A pipe would hold us for ever, a link could lead anywhere.
to_hash() {
  last=''
  while IFS=$tab read -r name hash; do
    [ "$name" != "$last" ] || return 1
    last=$name
    if [ -f "./$name" ] && [ ! -L "./$name" ]; then printf '%s  ./%s\n' "$hash" "$name"; fi
  done
}
total=$(count_lines <SHA256SUMS)
list=$(read_list <SHA256SUMS) && [ -n "$list" ] || end 2 badList
list=$(printf '%s\n' "$list" | sort) || end 2 halted
todo=$(printf '%s\n' "$list" | to_hash) || end 2 badList

# What is there, and what the hashes say. Every fact is a line, a name and a letter; only F, K and L together are a good file.
folders=read
files=$(find . -type f -print 2>/dev/null) || folders=unread
others=$(find . ! -type d ! -type f -print 2>/dev/null) || folders=unread
answers='' status=0
if [ -n "$todo" ]; then answers=$(printf '%s\n' "$todo" | hasher -c -); status=$?; fi
[ -n "$answers" ] || [ -z "$todo" ] || end 2 noTool "$tool"
mark() {
  while IFS= read -r name; do
    name=${name#./}
    [ -z "$name" ] || printf '%s\t%s\n' "${name%%"$tab"*}" "$1"
  done
}
mark_answers() {
  while IFS= read -r line; do
    line=${line#./}
    case $line in
      *': OK') printf '%s\tK\n' "${line%: OK}" ;;
      *': FAILED') printf '%s\tX\n' "${line%: FAILED}" ;;
    esac
  done
}
good=0 wrong=0 absent=0
weigh() {
  kind=''
  case $facts in
    '') return ;;
    FKL) good=$((good + 1)) ;;
    FLX) if [ -r "./$name" ]; then kind=changed; else kind=unread; fi ;;
    FL) kind=unread ;;
    F) case $name in SHA256SUMS | SHA256SUMS.minisig) ;; *) kind=extra ;; esac ;;
    L) case $name in @kept@) absent=$((absent + 1)) ;; *) kind=missing ;; esac ;;
    *) kind=irregular ;;
  esac
  [ -z "$kind" ] || { wrong=$((wrong + 1)); name_wrong "$kind" "$name" >&3; }
}
judge() {
  name='' facts=''
  while IFS=$tab read -r next letter; do
    [ "$next" = "$name" ] || { weigh; name=$next facts=''; }
    facts=$facts$letter
  done
  weigh
  echo "$good $wrong $absent"
}
counts=$({
  printf '%s\n' "$list" | mark L
  printf '%s\n' "$files" | mark F
  printf '%s\n' "$others" | mark O
  printf '%s\n' "$answers" | mark_answers
} | sort | judge)
[ $folders = read ] || tell unreadFolder
case $counts in [0-9]*\ [0-9]*\ [0-9]*) ;; *) end 2 halted ;; esac
good=${counts%% *} absent=${counts##* } wrong=${counts#* }
wrong=${wrong% *}
[ "$wrong" -eq 0 ] || end 1 bad "$wrong"
[ $folders = read ] || exit 1
[ "$status" -eq 0 ] && [ "$good" -gt 0 ] && [ $((good + absent)) -eq "$total" ] || end 2 halted

# Every file is as listed. How old a release is, only its signature can say.
days() { # of a day since an early one; the years begin in March
  year=${1%%-*} month=${1#*-} day=${1##*-}
  month=${month%-*}
  month=${month#0} day=${day#0}
  [ "$month" -gt 2 ] || year=$((year - 1)) month=$((month + 12))
  echo $((365 * year + year / 4 - year / 100 + year / 400 + (153 * month - 457) / 5 + day))
}
if [ "$owed" = yes ]; then
  told=''
  [ ! -f release.txt ] || IFS= read -r told <release.txt
  [ "$signed_line" = "$told" ] || end 1 otherRelease
  [ "${seen:-0}" -le "$serial" ] || end 1 older "$serial" "$on" "$seen"
  today=$(date +%Y-%m-%d 2>/dev/null)
  case $today in
    [1-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9])
      age=$(($(days "$today") - $(days "$on")))
      [ $age -le @days@ ] || end 1 stale "$serial" "$on" "$today"
      [ $age -ge -1 ] || doubt=clock
      ;;
    *) doubt=clock ;;
  esac
  tell signed
fi
[ -z "$doubt" ] || tell "$doubt"
tell good "$good"
[ "$owed" = no ] || tell release "$serial" "$on"
exit 0
