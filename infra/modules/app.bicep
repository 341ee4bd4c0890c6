// The Functions app on the Flex Consumption plan, and every setting it has. No setting holds a secret: what is secret is a reference to the vault.

import { containers, packageContainer, tables, vaultSecrets } from 'names.bicep'

@description('The name of the function app.')
param name string

@description('The name of its plan.')
param planName string

@description('The region.')
param location string

@description('The resource id of the app\'s identity.')
param identityId string

@description('The client id of the app\'s identity.')
param identityClientId string

@description('The name of the host\'s storage account.')
param hostAccountName string

@description('The name of the data account.')
param dataAccountName string

@description('The name of the vault.')
param vaultName string

@description('The name of the Application Insights component.')
param componentName string

@description('The resource id of the subnet the app goes out through; empty for none.')
param appSubnetId string

@description('Addresses that may reach the app, as CIDR; none for everybody who signs in.')
param allowedAddressRanges string[]

@description('The memory of an instance, in MB.')
param instanceMemoryMB int

@description('How many instances there are at most.')
param maximumInstanceCount int

@description('What the council chooses of the settings.')
param options appOptions

@description('Tags of the resources.')
param tags object

@description('What a council chooses of the settings.')
type appOptions = {
  @description('The address people open the pages at; empty for the app\'s own.')
  siteBaseUrl: string

  @description('Which service sends email.')
  emailProvider: 'SendGrid' | 'Graph'

  @description('The sender of email.')
  emailFrom: string

  @description('The name of the sender.')
  emailFromName: string

  @description('The address of SendGrid.')
  sendGridEndpoint: string

  @description('The names of Teams channels, as the catalogue has them.')
  teamsChannels: string[]

  @description('How workflows take a card.')
  teamsPayloadShape: 'message' | 'card'

  @description('How single channels take a card, by name.')
  teamsPayloadShapes: object

  @description('For how many days a message\'s link opens.')
  linksDays: int

  @description('Whether links of the key before still open.')
  previousSigningKey: bool
}

resource hostAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: hostAccountName
}

resource dataAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: dataAccountName
}

resource component 'Microsoft.Insights/components@2020-02-02' existing = {
  name: componentName
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  // azd finds the service of azure.yaml by this tag.
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(appSubnetId) ? null : appSubnetId
    siteConfig: {
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ipSecurityRestrictionsDefaultAction: empty(allowedAddressRanges) ? 'Allow' : 'Deny'
      ipSecurityRestrictions: empty(allowedAddressRanges) ? [] : concat([
        {
          name: 'events'
          description: 'Event Grid says that an extract was uploaded.'
          action: 'Allow'
          tag: 'ServiceTag'
          ipAddress: 'AzureEventGrid'
          priority: 100
        }
      ], map(range(0, length(allowedAddressRanges)), i => {
        name: 'people-${i}'
        description: 'Addresses the council allows.'
        action: 'Allow'
        tag: 'Default'
        ipAddress: allowedAddressRanges[i]
        priority: 200 + i
      }))
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${hostAccount.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
      }
    }
  }
}

resource ftp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource scm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

var secretPrefix = '@Microsoft.KeyVault(VaultName=${vaultName};SecretName='

var settings = {
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  APPLICATIONINSIGHTS_CONNECTION_STRING: component.properties.ConnectionString
  AzureWebJobsStorage__blobServiceUri: hostAccount.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: hostAccount.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: hostAccount.properties.primaryEndpoints.table
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identityClientId
  WEBSITE_AUTH_AAD_ALLOWED_TENANTS: subscription().tenantId
  Storage__blobServiceUri: dataAccount.properties.primaryEndpoints.blob
  Storage__queueServiceUri: dataAccount.properties.primaryEndpoints.queue
  Storage__tableServiceUri: dataAccount.properties.primaryEndpoints.table
  Storage__credential: 'managedidentity'
  Storage__clientId: identityClientId
  Containers__Extracts: containers.Extracts
  Containers__Archive: containers.Archive
  Containers__Reports: containers.Reports
  Containers__Catalogue: containers.Catalogue
  Tables__Extracts: tables.Extracts
  Tables__Observations: tables.Observations
  Tables__Scorecards: tables.Scorecards
  Tables__Alerts: tables.Alerts
  Tables__Deliveries: tables.Deliveries
  Tables__Commentary: tables.Commentary
  Schedules__ComputeScorecards: '0 */5 * * * *'
  Schedules__DeliverAlerts: '30 */5 * * * *'
  Schedules__CheckDeadlines: '0 0 * * * *'
  Limits__FileBytes: '52428800'
  Limits__Rows: '100000'
  Limits__Columns: '200'
  Limits__CellCharacters: '4000'
  Limits__UnzippedBytes: '104857600'
  Limits__RecordFileBytes: '262144000'
  Limits__RecordRows: '2000000'
  Limits__RecordUnzippedBytes: '1073741824'
  Limits__RequestsPerMinute: '300'
  Limits__AnonymousRequestsPerMinute: '60'
  Site__BaseUrl: empty(options.siteBaseUrl) ? 'https://${app.properties.defaultHostName}' : options.siteBaseUrl
  Links__SigningKey: '${secretPrefix}${vaultSecrets.linksSigningKey})'
  Links__Days: string(options.linksDays)
  Messages__TimeoutSeconds: '20'
  Teams__PayloadShape: options.teamsPayloadShape
  Email__Provider: options.emailProvider
  Email__From: options.emailFrom
  Email__FromName: options.emailFromName
  SendGrid__Endpoint: options.sendGridEndpoint
  Graph__Endpoint: 'https://graph.microsoft.com/'
}

// A reference to a secret that is not there stops the app's start, so these are there only where they are chosen.
var sendGridSettings = options.emailProvider == 'SendGrid' ? { SendGrid__ApiKey: '${secretPrefix}${vaultSecrets.sendGridApiKey})' } : {}
var previousKeySettings = options.previousSigningKey ? { Links__PreviousSigningKey: '${secretPrefix}${vaultSecrets.linksPreviousSigningKey})' } : {}
var channelSettings = toObject(options.teamsChannels, channel => 'Teams__Channels__${channel}', channel => '${secretPrefix}teams-${channel})')
var shapeSettings = toObject(items(options.teamsPayloadShapes), shape => 'Teams__PayloadShapes__${shape.key}', shape => shape.value)

resource appSettings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'appsettings'
  properties: union(settings, sendGridSettings, previousKeySettings, channelSettings, shapeSettings)
}

@description('The name of the function app.')
output name string = app.name

@description('The address of the app.')
output uri string = 'https://${app.properties.defaultHostName}'
