# A booking script: looks for the first free slot, books it, takes records[0].id for the vevent's, and lists what is to
# come by service with the list written as literal text (clicrdv-api §5.4, §16, §17).
. "$(dirname "$0")/common.sh"
group="$BASE/api/v1/groups/12"

call 201 --user "$PERSON" -H 'Content-Type: application/json' \
  -d '{"vevent":{"calendar_id":"31","start":"2031-03-12 09:00:00","end":"2031-03-12 12:00:00","type":"VfreebusyEvent"}}' \
  "$group/vevents?apikey=$KEY&format=json"

call 200 --user "$PERSON" "$group/availabletimeslots.json?apikey=$KEY&intervention_ids[]=411&calendar_id=31&start=2031-03-12%2000:00:00&nDays=1"
slot=$(printf '%s' "$body" | sed -n 's/.*"firstSlot":"\([^"]*\)".*/\1/p')
[ "$slot" = '2031-03-12 09:00:00' ] || fail "no free slot: $body"

call 201 --user "$PERSON" -H 'Content-Type: application/json' \
  -d "{\"appointment\":{\"date\":\"$slot\",\"intervention_ids\":[411],\"calendar_id\":31,\"fiche\":{\"id\":5001},\"from_web\":0}}" \
  "$group/appointments?apikey=$KEY&format=json"
has '{"records":[{"id":'
booked=$(first_id)

call 200 --user "$PERSON" "$group/vevents/$booked?apikey=$KEY&format=json"
has "\"start\":\"$slot\""

call 200 --user "$PERSON" "$BASE/api/v1/appointments.json?apikey=$KEY&intervention_ids=[411]"
has "\"id\":$booked,"
has '"fiche":{'

call 400 --user "$PERSON" -H 'Content-Type: application/json' \
  -d "{\"appointment\":{\"date\":\"$slot\",\"intervention_ids\":[411],\"calendar_id\":31,\"fiche\":{\"id\":5002},\"from_web\":0}}" \
  "$group/appointments?apikey=$KEY&format=json"
has NotAvailable
