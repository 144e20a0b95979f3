#!/usr/bin/env bash
# Sends the sample weekly through Debian's Postfix on loopback, with a few kill -9 on the way, and counts what it has
# delivered: every reader once, or listed as unknown. Needs root and postfix (apt-get install postfix); makes an instance
# of its own in a temporary folder and touches no other.
#   scripts/postfix-check.sh [READERS] [KILLS]
set -euo pipefail
readers=${1:-500}
kills=${2:-4}
cd "$(dirname "$0")/.."
command -v postfix >/dev/null || { echo "Postfix is not installed: apt-get install postfix" >&2; exit 2; }
[ "$(id -u)" = 0 ] || { echo "Postfix needs root to start" >&2; exit 2; }
place=$(mktemp -d -t duizhao-postfix-XXXXXX)
port=$((20000 + RANDOM % 20000))
chmod 755 "$place"
mkdir -p "$place"/{etc,data,spool,mail}
chown postfix "$place/data"
chown nobody "$place/mail"
cat > "$place/etc/main.cf" <<CF
compatibility_level = 3.6
queue_directory = $place/spool
data_directory = $place/data
maillog_file = $place/mail.log
maillog_file_prefixes = $place
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = sink.example.org
mydestination =
mynetworks = 127.0.0.0/8
virtual_mailbox_domains = static:all
virtual_mailbox_base = $place/mail
virtual_mailbox_maps = static:inbox/
virtual_uid_maps = static:$(id -u nobody)
virtual_gid_maps = static:$(id -g nobody)
virtual_transport = virtual
relayhost =
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_recipient_restrictions = permit_mynetworks, reject
CF
sed "s/^smtp  *inet.*/127.0.0.1:$port inet n - n - - smtpd/" /usr/share/postfix/master.cf.dist > "$place/etc/master.cf"
sed -i -E 's/^([a-z0-9.:-]+ +(inet|unix|unix-dgram|fifo|pass) +[-ny]+ +[-ny]+ +)[-y]/\1n/' "$place/etc/master.cf"
finish() {
  postfix -c "$place/etc" stop 2>/dev/null || true
  rm -rf "$place"
}
trap finish EXIT
postfix -c "$place/etc" start 2>/dev/null

cp -r briefings "$place/briefings"
{
  echo email,name,language,script
  for ((i = 0; i < readers; i++)); do echo "reader$i@example$((i % 9)).org,读者 $i,,"; done
} > "$place/list.csv"
export DUIZHAO_NOW=2025-06-28T08:00:00+08:00
duizhao() { node scripts/run.js "$@" --content "$place/briefings"; }
duizhao subscribers import "$place/list.csv"
node=$(node --input-type=module -e "import { ready } from './scripts/bootstrap.js'; console.log(ready().node)")
send=("$node" --disable-warning=ExperimentalWarning src/cli.ts send 2025-W26 --smtp "smtp://127.0.0.1:$port" --content "$place/briefings")
for ((k = 0; k < kills; k++)); do
  "${send[@]}" --json > "$place/out" 2>/dev/null &
  pid=$!
  until grep -sq '"start"' "$place/out" || ! kill -0 $pid 2>/dev/null; do sleep 0.05; done
  sleep "0.$((RANDOM % 4 + 1))"
  kill -9 $pid 2>/dev/null || true
  wait $pid 2>/dev/null || true
done
"${send[@]}" > "$place/end" 2>/dev/null || true
tail -1 "$place/end"
for _ in $(seq 120); do
  [ -z "$(postqueue -c "$place/etc" -p 2>/dev/null | grep -E '^[0-9A-F]')" ] && break
  sleep 0.5
done
find "$place/mail" -type f -path '*/new/*' -print0 | xargs -0 -r grep -hm1 '^Delivered-To: ' | sort > "$place/to" || true
twice=$(uniq -d "$place/to" | wc -l)
once=$(sort -u "$place/to" | wc -l)
unknown=$(grep -sc '^unknown' "$place/end" || true)
echo "Postfix delivered to $once of $readers readers, to $twice of them twice; $unknown are listed as unknown"
[ "$twice" = 0 ] && [ $((once + unknown)) -ge "$readers" ]
