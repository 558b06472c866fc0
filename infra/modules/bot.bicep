// The registration through which Teams knows the bot. It stores no messages.

param location string
param botName string
param appId string
param appType string
param tenantId string

@description('UserAssignedMSI only: resource id of the identity.')
param identityId string
param publicUrl string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botName
  location: location
  kind: 'azurebot'
  sku: {
    // Teams is a standard channel: free and without a limit in either tier.
    name: 'F0'
  }
  properties: {
    displayName: 'Amtshelden Companion'
    endpoint: '${publicUrl}/api/messages'
    msaAppId: appId
    msaAppType: appType
    msaAppTenantId: tenantId
    msaAppMSIResourceId: empty(identityId) ? null : identityId
    disableLocalAuth: true
    isStreamingSupported: false
    publicNetworkAccess: 'Enabled'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: location
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
    }
  }
}
