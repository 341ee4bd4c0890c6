// Scorecard Functions in Azure: one resource group with everything in it. infra/README.md says how to deploy it.

targetScope = 'subscription'

import { containers, vaultSecrets } from 'modules/names.bicep'

@description('The name of the environment, for example "live". Names of resources follow from it.')
@minLength(1)
@maxLength(32)
param environmentName string

@description('The region, for example "uksouth".')
param location string

@description('The resource group, which is made where it is not.')
param resourceGroupName string = 'rg-scorecards-${environmentName}'

@description('The object id of whoever deploys: it may write secrets, catalogue files and extracts. Empty for nobody.')
param principalId string = ''

@description('What whoever deploys is.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param principalType string = 'User'

@description('The client id of the app registration that people sign in to. The preprovision hook makes it: azd would ask for it before, so it may be empty here and nowhere else.')
param authClientId string = ''

@description('Whether requests without a sign-in reach the app, which then decides what anybody may read.')
param anonymousReports bool = false

@description('Who is told when something goes wrong.')
param alertEmail string

@description('Which service sends email.')
@allowed(['SendGrid', 'Graph'])
param emailProvider string = 'SendGrid'

@description('The sender of email, for example "scorecards@council.gov.uk".')
param emailFrom string

@description('The name of the sender.')
param emailFromName string = 'Scorecards'

@description('The address of SendGrid; "https://api.eu.sendgrid.com/" for an account in the European Union.')
param sendGridEndpoint string = 'https://api.sendgrid.com/'

@description('The address people open the pages at; empty for the app\'s own.')
param siteBaseUrl string = ''

@description('The names of Teams channels, as the catalogue has them: letters and digits. The URL of each workflow is the secret "teams-" and the name.')
param teamsChannels string[] = []

@description('How Teams workflows take a card.')
@allowed(['message', 'card'])
param teamsPayloadShape string = 'message'

@description('How single Teams channels take a card: "message" or "card", by the name of the channel.')
param teamsPayloadShapes object = {}

@description('For how many days a message\'s link opens.')
@minValue(1)
@maxValue(365)
param linksDays int = 60

@description('Whether links of the signing key before still open: true after a rotation, for as long as links open.')
param previousSigningKey bool = false

@description('The memory of an instance, in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('How many instances there are at most.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('How storage accounts are replicated.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageRedundancy string = 'Standard_ZRS'

@description('For how many days uploads are kept after they were taken in; the archive keeps their bytes.')
@minValue(7)
param uploadDays int = 92

@description('For how many days the raw files of extracts are kept. They are the evidence of figures reported to committees and in statutory returns: seven years, or what the council\'s retention schedule says.')
@minValue(365)
param archiveDays int = 2557

@description('For how many days nothing in the archive can be changed or deleted by anybody; 0 for no such policy.')
@minValue(0)
@maxValue(146000)
param archiveImmutabilityDays int = 0

@description('For how many days telemetry and logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 90

@description('Whether storage and vault are reached inside a network of their own alone.')
param privateNetwork bool = false

@description('The addresses of that network, a /25 or larger.')
param networkAddressPrefix string = '10.60.0.0/25'

@description('Addresses that may reach the app, as CIDR, for example "203.0.113.0/24"; none for everybody who signs in.')
param allowedAddressRanges string[] = []

@description('Tags of every resource.')
param tags object = {}

var token = toLower(uniqueString(subscription().id, environmentName, location))
var allTags = union(tags, { 'azd-env-name': environmentName })
var networkName = 'vnet-${token}'
var appSubnetName = 'app'

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: resourceGroupName
  location: location
  tags: allTags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-${token}'
    location: location
    tags: allTags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    workspaceName: 'log-${token}'
    componentName: 'appi-${token}'
    location: location
    retentionDays: logDays
    appPrincipalId: identity.outputs.principalId
    tags: allTags
  }
}

module hostAccount 'modules/storage-account.bicep' = {
  name: 'host-account'
  scope: group
  params: {
    name: 'st${token}host'
    location: location
    redundancy: storageRedundancy
    privateNetwork: privateNetwork
    tags: allTags
  }
}

module hostStorage 'modules/host-storage.bicep' = {
  name: 'host-storage'
  scope: group
  params: {
    accountName: hostAccount.outputs.name
    appPrincipalId: identity.outputs.principalId
  }
}

module dataAccount 'modules/storage-account.bicep' = {
  name: 'data-account'
  scope: group
  params: {
    name: 'st${token}data'
    location: location
    redundancy: storageRedundancy
    privateNetwork: privateNetwork
    tags: allTags
  }
}

module dataStorage 'modules/data-storage.bicep' = {
  name: 'data-storage'
  scope: group
  params: {
    accountName: dataAccount.outputs.name
    uploadDays: uploadDays
    archiveDays: archiveDays
    archiveImmutabilityDays: archiveImmutabilityDays
    workspaceId: monitoring.outputs.workspaceId
  }
}

module dataRoles 'modules/data-roles.bicep' = {
  name: 'data-roles'
  scope: group
  params: {
    accountName: dataStorage.outputs.accountName
    appPrincipalId: identity.outputs.principalId
    deployerPrincipalId: principalId
    deployerPrincipalType: principalType
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  scope: group
  params: {
    name: 'kv-${token}'
    location: location
    privateNetwork: privateNetwork
    appPrincipalId: identity.outputs.principalId
    deployerPrincipalId: principalId
    deployerPrincipalType: principalType
    workspaceId: monitoring.outputs.workspaceId
    tags: allTags
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  scope: group
  params: {
    name: networkName
    location: location
    appSubnetName: appSubnetName
    addressPrefix: networkAddressPrefix
    hostAccountId: hostAccount.outputs.id
    dataAccountId: dataAccount.outputs.id
    vaultId: vault.outputs.id
    tags: allTags
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  scope: group
  params: {
    name: 'func-${token}'
    planName: 'plan-${token}'
    location: location
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    hostAccountName: hostAccount.outputs.name
    dataAccountName: dataAccount.outputs.name
    vaultName: vault.outputs.name
    componentName: monitoring.outputs.componentName
    appSubnetId: privateNetwork ? '${group.id}/providers/Microsoft.Network/virtualNetworks/${networkName}/subnets/${appSubnetName}' : ''
    allowedAddressRanges: allowedAddressRanges
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    options: {
      siteBaseUrl: siteBaseUrl
      emailProvider: emailProvider
      emailFrom: emailFrom
      emailFromName: emailFromName
      sendGridEndpoint: sendGridEndpoint
      teamsChannels: teamsChannels
      teamsPayloadShape: teamsPayloadShape
      teamsPayloadShapes: teamsPayloadShapes
      linksDays: linksDays
      previousSigningKey: previousSigningKey
    }
    tags: allTags
  }
  // The host reads its package and opens storage as soon as it starts.
  dependsOn: [
    hostStorage
    dataRoles
    network
  ]
}

module signIn 'modules/sign-in.bicep' = {
  name: 'sign-in'
  scope: group
  params: {
    functionAppName: app.outputs.name
    authClientId: authClientId
    anonymousReports: anonymousReports
  }
}

module events 'modules/events.bicep' = {
  name: 'events'
  scope: group
  params: {
    name: 'evgt-${token}'
    location: location
    accountName: dataStorage.outputs.accountName
    tags: allTags
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    name: 'scorecards-${token}'
    location: location
    workspaceId: monitoring.outputs.workspaceId
    email: alertEmail
    tags: allTags
  }
}

@description('The region.')
output AZURE_LOCATION string = location

@description('The directory of the subscription.')
output AZURE_TENANT_ID string = subscription().tenantId

@description('The resource group.')
output AZURE_RESOURCE_GROUP string = group.name

@description('The name of the function app.')
output SERVICE_API_NAME string = app.outputs.name

@description('The address of the app.')
output SERVICE_API_URI string = app.outputs.uri

@description('The object id of the app\'s identity.')
output APP_PRINCIPAL_ID string = identity.outputs.principalId

@description('The name of the data account.')
output DATA_ACCOUNT_NAME string = dataStorage.outputs.accountName

@description('The container of catalogue files.')
output CATALOGUE_CONTAINER string = containers.Catalogue

@description('The name of the vault.')
output KEY_VAULT_NAME string = vault.outputs.name

@description('The names of the secrets that the app\'s settings refer to. Without one of them the app does not start.')
output VAULT_SECRET_NAMES string = join(concat(
  [vaultSecrets.linksSigningKey],
  emailProvider == 'SendGrid' ? [vaultSecrets.sendGridApiKey] : [],
  previousSigningKey ? [vaultSecrets.linksPreviousSigningKey] : [],
  map(teamsChannels, channel => 'teams-${channel}')
), ' ')

@description('The name of the topic of the data account.')
output EVENT_TOPIC_NAME string = events.outputs.name
