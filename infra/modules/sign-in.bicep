// Signing in with Entra id, in front of the app. What a caller may do is decided by the app, from the app roles in the caller's token.
// https://learn.microsoft.com/azure/app-service/configure-authentication-provider-aad

@description('The name of the function app.')
param functionAppName string

@description('The client id of the app registration.')
@minLength(36)
@maxLength(36)
param authClientId string

@description('Whether requests without a sign-in reach the app, which then decides what anybody may read.')
param anonymousReports bool

// What needs no sign-in: a probe; the page of a message's signed link, which is its own key; and the extracts' events, which Event Grid
// sends with the key of the blob extension. Everything else of the host asks for keys of its own as well.
var openPaths = [
  '/api/health'
  '/alerts/answer'
  '/runtime/webhooks/blobs'
]

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: functionAppName
}

resource signIn 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: {
      enabled: true
      runtimeVersion: '~1'
    }
    globalValidation: {
      requireAuthentication: !anonymousReports
      unauthenticatedClientAction: anonymousReports ? 'AllowAnonymous' : 'RedirectToLoginPage'
      redirectToProvider: 'azureactivedirectory'
      excludedPaths: openPaths
    }
    httpSettings: {
      requireHttps: true
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: authClientId
          // No secret: the app's identity answers for the app registration, by its federated credential.
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
          openIdIssuer: '${environment().authentication.loginEndpoint}${subscription().tenantId}/v2.0'
        }
        validation: {
          allowedAudiences: [
            authClientId
            'api://${authClientId}'
          ]
        }
      }
    }
    login: {
      tokenStore: {
        enabled: true
      }
    }
  }
}
