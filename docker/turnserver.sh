#!/bin/sh
# Starts coturn with what differs by machine. The secret goes into a file that is gone with the container, not into the
# list of processes, where every account of the machine could read it.
set -eu
if [ -z "$MEDIANE_TURN_SECRET" ]; then
  echo 'MEDIANE_TURN_SECRET is empty: anybody could use this relay. Set it in docker/.env (openssl rand -hex 32).' >&2
  exit 1
fi
umask 077
{
  cat "${MEDIANE_TURN_CONF:-/etc/coturn/mediane.conf}"
  echo "static-auth-secret=$MEDIANE_TURN_SECRET"
  echo "realm=$MEDIANE_DOMAIN"
  if [ -n "$MEDIANE_TURN_EXTERNAL_IP" ]; then echo "external-ip=$MEDIANE_TURN_EXTERNAL_IP"; fi
} > "${TMPDIR:-/tmp}/turnserver.conf"
exec turnserver -c "${TMPDIR:-/tmp}/turnserver.conf"
