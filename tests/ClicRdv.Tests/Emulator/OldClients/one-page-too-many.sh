# A script that pages until a page is empty, and so always asks for one too many (clicrdv-api §5.4).
. "$(dirname "$0")/common.sh"
start=0
pages=0
read_total=0

while :; do
  call 200 --user "$PERSON" "$BASE/api/v1/groups/25/calendars.json?apikey=$KEY&sort=id&results=20&startIndex=$start"
  returned=$(number recordsReturned)
  pages=$((pages + 1))
  [ "$returned" -gt 0 ] || break
  read_total=$((read_total + returned))
  start=$((start + 20))
done

[ "$read_total" = "$(number totalRecords)" ] || fail "read $read_total"
[ "$pages" = 3 ] || fail "$pages pages"
has '"records":[]'
