# A library that puts its key into the body of what it writes, and none into the URL (clicrdv-api §3.1).
. "$(dirname "$0")/common.sh"

call 201 --user "$PERSON" -H 'Content-Type: application/json' \
  -d "{\"apikey\":\"$KEY\",\"fiche\":{\"group_id\":\"12\",\"lastname\":\"Corps\",\"firstname\":\"Cle\"}}" \
  "$BASE/api/v1/fiches?format=json"
has '"lastname":"Corps"'
has_not "$KEY"

call 200 --user "$PERSON" -X PUT -H 'Content-Type: application/json' \
  -d "{\"apikey\":\"$KEY\",\"fiche\":{\"firstname\":\"Corrige\"}}" \
  "$BASE/api/v1/fiches/$(first_id)?format=json"
has '"firstname":"Corrige"'
