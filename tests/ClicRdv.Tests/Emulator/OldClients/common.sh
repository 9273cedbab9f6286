# What the scripts share. BASE is http://host:port, KEY the application key, PERSON email:password.
set -eu

fail() { echo "$1" >&2; exit 1; }

# call STATUS CURL-ARGUMENTS…: the body in $body, or the end when the status is another.
call() {
  expected=$1; shift
  answer=$(curl --silent --show-error --globoff --write-out '\n%{http_code}' "$@")
  status=${answer##*$'\n'}
  body=${answer%$'\n'*}
  [ "$status" = "$expected" ] || fail "expected $expected, got $status: $body"
}

# The first whole number under a name.
number() { printf '%s' "$body" | sed -n "s/.*\"$1\":\([0-9][0-9]*\).*/\1/p" | head -n 1; }

# The last id of the body that was at the root or in the last record.
first_id() { printf '%s' "$body" | grep -o '"id":[0-9]*' | head -n 1 | cut -d: -f2; }

has() { case $body in *"$1"*) ;; *) fail "no $1 in: $body" ;; esac; }

has_not() { case $body in *"$1"*) fail "$1 in: $body" ;; *) ;; esac; }
