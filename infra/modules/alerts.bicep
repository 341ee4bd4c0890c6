// What an operator is told of by email. infra/README.md says what to do about each.

@description('The beginning of the names of the resources.')
param name string

@description('The region.')
param location string

@description('The workspace that holds the telemetry.')
param workspaceId string

@description('Who is told.')
param email string

@description('Tags of the resources.')
param tags object

// A query answers rows where something is wrong, and none otherwise. Names of metrics are those of the app's code; a test compares them.
var rules = [
  {
    name: 'failed-functions'
    severity: 2
    description: 'A function failed, or an error was logged.'
    frequency: 'PT15M'
    window: 'PT15M'
    query: '''
      union isfuzzy=true
        (AppRequests | where Success == false and ResultCode !startswith "4" and Name !in ("GetHealth", "GetHealthDetails") and Url !contains "/api/health" | project TimeGenerated, What = Name),
        (AppExceptions | where SeverityLevel >= 3 | project TimeGenerated, What = ProblemId),
        (AppTraces | where SeverityLevel >= 3 | project TimeGenerated, What = Message)
    '''
  }
  {
    name: 'failed-extracts'
    severity: 1
    description: 'An upload failed every try: it is marked failed, and its data owner was told.'
    frequency: 'PT15M'
    window: 'PT15M'
    query: '''
      AppMetrics
      | where Name == "scorecards.extracts" and tostring(Properties["outcome"]) == "failed" and Sum > 0
    '''
  }
  {
    name: 'undelivered-messages'
    severity: 1
    description: 'A message was given up after its last try.'
    frequency: 'PT15M'
    window: 'PT30M'
    query: '''
      AppMetrics
      | where Name == "scorecards.undelivered" and Max > 0
    '''
  }
  {
    name: 'late-extracts'
    severity: 3
    description: 'An extract has not arrived by its deadline.'
    frequency: 'PT1H'
    window: 'PT2H'
    query: '''
      AppMetrics
      | where Name == "scorecards.extracts.late" and Max > 0
    '''
  }
  {
    name: 'silence'
    severity: 1
    description: 'No run of ComputeScorecards has succeeded within 30 minutes: nothing is worked out and nobody is told.'
    frequency: 'PT15M'
    window: 'PT30M'
    query: '''
      AppMetrics
      | where Name == "scorecards.runs" and tostring(Properties["job"]) == "compute-scorecards"
      | summarize Runs = count()
      | where Runs == 0
    '''
  }
]

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-operators'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'Scorecards'
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource queryRules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in rules: {
  name: '${name}-${rule.name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Scorecards: ${rule.name}'
    description: rule.description
    enabled: true
    severity: rule.severity
    scopes: [workspaceId]
    evaluationFrequency: rule.frequency
    windowSize: rule.window
    autoMitigate: true
    // A new workspace has no table until something was sent to it.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [operators.id]
    }
  }
}]
