# A desktop agenda that keeps in step: everything but openings since the last run, deleted rows included, and
# its own deletions by a PUT (clicrdv-api §5.2, §15).
. "$(dirname "$0")/common.sh"
vevents="$BASE/api/v1/groups/12/vevents"
since='2031-03-10%2008:00:00'

call 201 --user "$PERSON" -H 'Content-Type: application/json' \
  -d '{"vevent":{"calendar_id":"31","start":"2031-03-12 12:00:00","end":"2031-03-12 13:00:00","text":"Repas","taker":"Agenda"}}' \
  "$vevents?apikey=$KEY&format=json"
block=$(first_id)

call 201 --user "$PERSON" -H 'Content-Type: application/json' \
  -d '{"vevent":{"calendar_id":"31","start":"2031-03-12 08:00:00","end":"2031-03-12 18:00:00","type":"VfreebusyEvent"}}' \
  "$vevents?apikey=$KEY&format=json"

changes="$vevents?apikey=$KEY&format=json&results=all&calendar_id=31"
changes="$changes&conditions[0][field]=type&conditions[0][op]=%21%3D&conditions[0][value]=VfreebusyEvent"
changes="$changes&conditions[1][field]=updated_at&conditions[1][op]=%3E%3D&conditions[1][value]=$since"

call 200 --user "$PERSON" "$changes"
has "\"id\":$block,"
has '"deleted":false'
has_not VfreebusyEvent

call 200 --user "$PERSON" -X PUT -H 'Content-Type: application/json' \
  -d '{"vevent":{"calendar_id":"31","deleted":"1"}}' "$vevents/$block?apikey=$KEY&format=json"
has '"deleted":true'

call 200 --user "$PERSON" "$changes"
has "\"id\":$block,"
call 200 --user "$PERSON" "$changes&conditions[2][field]=deleted&conditions[2][op]=%3D&conditions[2][value]=0"
has_not "\"id\":$block,"
