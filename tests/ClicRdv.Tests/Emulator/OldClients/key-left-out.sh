# A script that signs in by a form, keeps the cookie and forgets the key on every GET (clicrdv-api §3.1, §8).
. "$(dirname "$0")/common.sh"
jar=$(mktemp)
trap 'rm -f "$jar"' EXIT

call 200 --cookie-jar "$jar" -d "pro[email]=${PERSON%%:*}" -d "pro[password]=$SHA1" "$BASE/api/v1/sessions/login.json?apikey=$KEY"
has '"error":null'
group=$(number group_id)
[ "$group" = 12 ] || fail "the login names no main group: $body"

call 200 --cookie "$jar" "$BASE/api/v1/groups/$group/calendars.json?results=all"
has '"records":['
