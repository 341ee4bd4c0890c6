# Sourced by the hooks. What was just made, and a role just given, is not known everywhere at once.

# Runs a command of az until it succeeds, and answers what it printed; throws after the last try.
function Invoke-WithRetry([int] $Times, [int] $PauseSeconds, [scriptblock] $Command) {
    for ($try = 1; $true; $try++) {
        $printed = & $Command
        if ($LASTEXITCODE -eq 0) { return $printed }
        if ($try -ge $Times) { throw "Gave up after $Times tries: $Command" }
        Start-Sleep -Seconds $PauseSeconds
    }
}
