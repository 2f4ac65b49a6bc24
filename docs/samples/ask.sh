#!/usr/bin/env bash
# Imports the sample meeting into a store of its own, and asks it: what was decided, why, and who has to do what?
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export MUTUAL_LEARNING_STORE=$folder/meetings.db
echo "Building the command (a minute the first time) …"
dotnet build src/MutualLearning.Cli -v minimal -clp:NoSummary -p:RunAnalyzers=false

ask() {
  echo
  echo "\$ mutual-learning $*"
  dotnet run --project src/MutualLearning.Cli --no-build -- "$@"
}

ask import docs/samples/review/rota-meeting.irc.log --aliases docs/samples/review/people.json --date 2026-11-02
ask decision list
ask decision show 2e9fee2a475b/p43
ask responsibility list --open
