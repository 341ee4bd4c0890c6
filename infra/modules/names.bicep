// Names that the infrastructure shares with the app's settings. A test compares them with local.settings.sample.json.

@export()
@description('Containers of the data account, by the setting that holds the name.')
var containers = {
  Extracts: 'extracts'
  Archive: 'archive'
  Reports: 'reports'
  Catalogue: 'catalogue'
}

@export()
@description('Tables of the data account, by the setting that holds the name.')
var tables = {
  Extracts: 'Extracts'
  Observations: 'Observations'
  Scorecards: 'Scorecards'
  Alerts: 'Alerts'
  Deliveries: 'Deliveries'
  Commentary: 'Commentary'
}

@export()
@description('The queue on which the blob trigger puts what it gave up on. The platform fixes its name.')
var poisonQueue = 'webjobs-blobtrigger-poison'

@export()
@description('The container that keeps events which could not be delivered.')
var deadLetterContainer = 'undelivered-events'

@export()
@description('The container of the host account that holds the deployed package.')
var packageContainer = 'packages'

@export()
@description('Secrets in the vault. A channel of Teams has one more, "teams-" and its name.')
var vaultSecrets = {
  sendGridApiKey: 'sendgrid-api-key'
  linksSigningKey: 'links-signing-key'
  linksPreviousSigningKey: 'links-previous-signing-key'
}
