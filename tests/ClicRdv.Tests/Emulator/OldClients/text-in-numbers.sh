# A migration that posts telephone numbers and nothing at all into number fields, and calls string functions
# on texts that it takes to be there (clicrdv-api §7, §14).
. "$(dirname "$0")/common.sh"

for value in '06 39 98 44 55' '' '12'; do
  call 201 --user "$PERSON" -H 'Content-Type: application/json' \
    -d "{\"fiche\":{\"group_id\":\"12\",\"lastname\":\"Nombre\",\"num0\":\"$value\",\"birthdate\":\"\",\"email\":null}}" \
    "$BASE/api/v1/groups/12/fiches.json?apikey=$KEY"
  has '"email":"","birthdate":null,"comments":""'
  has '"firstphone":"","secondphone":""'
  has_not 'records'
done

call 200 --user "$PERSON" "$BASE/api/v1/groups/12/fiches.json?apikey=$KEY&results=all&search=nombre"
[ "$(number totalRecords)" = 3 ] || fail "$body"
